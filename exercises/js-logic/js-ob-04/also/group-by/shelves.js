export const groupByGenre = (books) => {
  const grouped = Map.groupBy(books, (book) => book.genre ?? 'Uncategorised');
  return new Map([...grouped].map(([genre, list]) => [genre, list.map((book) => book.title)]));
};
