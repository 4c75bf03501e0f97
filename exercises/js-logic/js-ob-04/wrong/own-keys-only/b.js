export const groupByGenre = (books) => {
  const shelves = {};
  books.forEach(({ title, genre }) => {
    const name = genre === null ? 'Uncategorised' : genre;
    if (Object.keys(shelves).includes(name)) {
      shelves[name].push(title);
    } else {
      shelves[name] = [title];
    }
  });
  return new Map(Object.entries(shelves));
};
