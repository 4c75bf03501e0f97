export function byPrice(books) {
  return books.toSorted((a, b) => {
    if (a.price_cents !== b.price_cents) {
      return a.price_cents - b.price_cents;
    }
    if (a.title === b.title) {
      return 0;
    }
    return a.title < b.title ? -1 : 1;
  });
}
