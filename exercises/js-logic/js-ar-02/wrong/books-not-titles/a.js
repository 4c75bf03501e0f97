export function titlesInStock(books) {
  return books.filter((b) => b.stock > 0);
}
