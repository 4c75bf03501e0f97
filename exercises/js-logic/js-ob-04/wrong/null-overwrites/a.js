export function groupByGenre(books) {
  const groups = new Map();
  for (const b of books) {
    if (b.genre === null) {
      groups.set('Uncategorised', [b.title]);
    } else if (groups.has(b.genre)) {
      groups.get(b.genre).push(b.title);
    } else {
      groups.set(b.genre, [b.title]);
    }
  }
  return groups;
}
