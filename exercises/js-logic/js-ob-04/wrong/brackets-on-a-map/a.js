export function groupByGenre(books) {
  const groups = new Map();
  for (const b of books) {
    const g = b.genre ?? 'Uncategorised';
    if (!groups[g]) groups[g] = [];
    groups[g].push(b.title);
  }
  return groups;
}
