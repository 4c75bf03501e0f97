export function groupByGenre(books) {
  const groups = new Map();
  for (const book of books) {
    groups.set(book.genre ?? 'Uncategorised', book.title);
  }
  return groups;
}
