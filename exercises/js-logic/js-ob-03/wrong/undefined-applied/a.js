export function applyPatch(book, patch) {
  const copy = { ...book };
  for (const f of ['title', 'price_cents', 'stock', 'genre_id']) if (f in patch) copy[f] = patch[f];
  return copy;
}
