export function byPrice(books) {
  return books.toSorted((a, b) => a.price_cents - b.price_cents).toSorted((a, b) => (a.title < b.title ? -1 : 1));
}
