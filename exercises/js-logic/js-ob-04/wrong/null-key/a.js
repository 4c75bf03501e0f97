export function groupByGenre(books) {
  const groups = new Map();
  for (const book of books) {
    if (!groups.has(book.genre)) {
      groups.set(book.genre, []);
    }
    groups.get(book.genre).push(book.title);
  }
  return groups;
}
