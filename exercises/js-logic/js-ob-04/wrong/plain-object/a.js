export function groupByGenre(books) {
  const groups = {};
  for (const book of books) {
    const genre = book.genre ?? 'Uncategorised';
    if (!groups[genre]) {
      groups[genre] = [];
    }
    groups[genre].push(book.title);
  }
  return new Map(Object.entries(groups));
}
