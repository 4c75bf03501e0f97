export function titlesInStock(books) {
  return books.filter((book) => book.stock > 0).map((book) => book.title);
}
