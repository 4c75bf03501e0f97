export const groupByGenre = (books) => {
  const named = books.map((book) => Object.assign(book, { genre: book.genre ?? 'Uncategorised' }));
  const groups = Map.groupBy(named, (book) => book.genre);
  return new Map([...groups].map(([genre, list]) => [genre, list.map((book) => book.title)]));
};
