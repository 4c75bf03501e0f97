export const groupByGenre = (books) =>
  new Map(books.map(({ title, genre }) => [genre === null ? 'Uncategorised' : genre, title]));
