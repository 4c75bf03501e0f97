export function titlesInStock(books) {
  for (const b of books) if (b.stock > 0) return [b.title];
  return [];
}
