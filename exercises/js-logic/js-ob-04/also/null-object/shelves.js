export function groupByGenre(books) {
  const groups = Object.create(null);
  for (const { title, genre } of books) {
    const key = genre === null ? 'Uncategorised' : genre;
    groups[key] ??= [];
    groups[key].push(title);
  }
  return new Map(Object.entries(groups));
}
