export const applyPatch = (book, patch) => {
  const copy = { ...book };
  for (const key of ['title', 'price_cents', 'stock', 'genre_id']) {
    if (patch[key]) copy[key] = patch[key];
  }
  return copy;
};
