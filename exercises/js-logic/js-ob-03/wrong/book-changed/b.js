export function applyPatch(book, patch) {
  const copy = book;
  for (const f of ['title', 'price_cents', 'stock', 'genre_id']) if (patch[f] !== undefined) copy[f] = patch[f];
  return copy;
}
