export function titlesInStock(books) {
  return books.map((b) => { if (b.stock > 0) return b.title; });
}
