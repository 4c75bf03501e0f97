export function groupByGenre(books) {
  const groups = {};
  for (const b of books) {
    const g = b.genre ?? 'Uncategorised';
    if (!Object.hasOwn(groups, g)) groups[g] = [];
    groups[g].push(b.title);
  }
  return new Map(Object.entries(groups));
}
