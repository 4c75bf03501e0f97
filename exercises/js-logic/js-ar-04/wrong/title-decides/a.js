export function byPrice(books) {
  return books.toSorted((a, b) => {
    if (a.title < b.title) return -1;
    if (a.title > b.title) return 1;
    return a.price_cents - b.price_cents;
  });
}
