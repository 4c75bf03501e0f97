export function byPrice(books) {
  if (books.length < 2) return books;
  return books.toSorted((a, b) => a.price_cents - b.price_cents || (a.title < b.title ? -1 : 1));
}
