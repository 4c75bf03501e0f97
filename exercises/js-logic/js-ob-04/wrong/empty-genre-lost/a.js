export function groupByGenre(books) {
  const groups = new Map();
  for (const b of books) {
    const g = b.genre || 'Uncategorised';
    if (!groups.has(g)) groups.set(g, []);
    groups.get(g).push(b.title);
  }
  return groups;
}
