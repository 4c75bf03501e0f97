export function groupByGenre(books) {
  const groups = new Map();
  books.forEach((book) => {
    const genre = book.genre || 'Uncategorised';
    if (groups.has(genre)) {
      groups.set(genre, []);
    }
    groups.get(genre).push(book.title);
  });
  return groups;
}
