export const applyPatch = (book, patch) => {
  const { title = book.title, price_cents = book.price_cents } = patch;
  const { stock = book.stock, genre_id = book.genre_id } = patch;
  return { ...book, title, price_cents, stock, genre_id };
};
