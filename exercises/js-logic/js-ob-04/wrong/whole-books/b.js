export const groupByGenre = (books) => Map.groupBy(books, (book) => book.genre ?? 'Uncategorised');
