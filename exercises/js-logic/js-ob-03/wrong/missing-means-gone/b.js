export const applyPatch = (book, patch) => {
  const { title, price_cents, stock, genre_id } = patch;
  return Object.assign({}, book, { title, price_cents, stock, genre_id });
};
