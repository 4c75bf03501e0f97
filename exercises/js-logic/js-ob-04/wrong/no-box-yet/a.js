export function groupByGenre(books) {
  const groups = new Map();
  for (const book of books) {
    groups.get(book.genre ?? 'Uncategorised').push(book.title);
  }
  return groups;
}
