export function titlesInStock(books) {
  return books.map((b) => b.title);
}
