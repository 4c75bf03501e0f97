export function groupByGenre(books) {
  const groups = new Map();
  for (const b of books) {
    if (b.genre === null) b.genre = 'Uncategorised';
    if (!groups.has(b.genre)) groups.set(b.genre, []);
    groups.get(b.genre).push(b.title);
  }
  return groups;
}
