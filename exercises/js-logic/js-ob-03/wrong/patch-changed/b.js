export const applyPatch = (book, patch) => {
  const fields = new Set(['title', 'price_cents', 'stock', 'genre_id']);
  Object.keys(patch).forEach((name) => {
    if (fields.has(name) && patch[name] !== undefined) return;
    delete patch[name];
  });
  return Object.assign({}, book, patch);
};
