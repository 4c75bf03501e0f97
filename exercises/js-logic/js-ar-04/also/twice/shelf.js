export function byPrice(books) {
  const sorted = books.slice();
  sorted.sort((a, b) => (a.title > b.title ? 1 : -1));
  sorted.sort((a, b) => a.price_cents - b.price_cents);
  return sorted;
}
