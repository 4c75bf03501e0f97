export function titlesInStock(books) {
  return books;
}
