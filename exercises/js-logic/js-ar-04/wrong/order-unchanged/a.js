export function byPrice(books) {
  return books.toSorted((a, b) => { a.price_cents - b.price_cents });
}
