export const groupByGenre = (books) => {
  const groups = new Map();
  books.forEach(({ title, genre }) => {
    const before = genre === null ? [] : groups.get(genre) ?? [];
    groups.set(genre ?? 'Uncategorised', [...before, title]);
  });
  return groups;
};
