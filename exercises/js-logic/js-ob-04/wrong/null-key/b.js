export function groupByGenre(books) {
  const groups = new Map();
  books.forEach(({ title, genre }) => {
    const key = genre === undefined ? 'Uncategorised' : genre;
    groups.set(key, [...(groups.get(key) ?? []), title]);
  });
  return groups;
}
