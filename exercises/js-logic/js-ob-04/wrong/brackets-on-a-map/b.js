export const groupByGenre = (books) =>
  books.reduce((map, { title, genre }) => {
    const key = genre === null ? 'Uncategorised' : genre;
    (map[key] ??= []).push(title);
    return map;
  }, new Map());
