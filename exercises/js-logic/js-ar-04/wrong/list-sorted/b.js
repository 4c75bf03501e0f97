export const byPrice = (books) => {
  const list = books;
  list.sort((a, b) => {
    if (a.price_cents !== b.price_cents) return a.price_cents - b.price_cents;
    return a.title < b.title ? -1 : 1;
  });
  return [...list];
};
