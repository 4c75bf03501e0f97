export const byPrice = (books) => {
  const titles = [];
  const sorted = [...books].sort((a, b) => a.price_cents - b.price_cents);
  for (const book of sorted) titles.push(book.title);
  return titles;
};
