export function groupByGenre(books) {
  return books.reduce((groups, book) => {
    const genre = book.genre || 'Uncategorised';
    groups[genre] = [...(groups[genre] || []), book.title];
    return groups;
  }, {});
}
