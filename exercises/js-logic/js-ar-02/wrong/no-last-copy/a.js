export function titlesInStock(books) {
  return books.filter((b) => b.stock > 1).map((b) => b.title);
}
