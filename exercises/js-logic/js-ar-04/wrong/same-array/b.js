export const byPrice = (books) => {
  if (books.length === 0 || books.length === 1) {
    return books;
  }
  const sorted = books.slice();
  sorted.sort((a, b) => (a.title < b.title ? -1 : 1));
  return sorted.sort((a, b) => a.price_cents - b.price_cents);
};
