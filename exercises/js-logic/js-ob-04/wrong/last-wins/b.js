export const groupByGenre = (books) =>
  new Map(books.map((book) => [book.genre === null ? 'Uncategorised' : book.genre, [book.title]]));
