export function groupByGenre(books) {
  const groups = new Map();
  for (const book of books) {
    const genre = book.genre ?? 'Uncategorised';
    if (!groups.has(genre)) {
      groups.set(genre, []);
    }
    groups.get(genre).push(book.title);
  }
  return groups;
}
