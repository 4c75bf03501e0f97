export const applyPatch = ({ id, ...book }, patch) => {
  const { title = book.title, price_cents = book.price_cents, stock = book.stock, genre_id = book.genre_id } = patch;
  return { id, title, price_cents, stock, genre_id };
};
