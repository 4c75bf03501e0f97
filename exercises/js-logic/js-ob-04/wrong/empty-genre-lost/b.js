export const groupByGenre = (books) =>
  books.reduce((map, book) => {
    const key = book.genre ? book.genre : 'Uncategorised';
    return map.set(key, [...(map.get(key) ?? []), book.title]);
  }, new Map());
