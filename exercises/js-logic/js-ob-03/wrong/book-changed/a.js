export function applyPatch(book, patch) {
  for (const f of ['title', 'price_cents', 'stock', 'genre_id']) if (patch[f] !== undefined) book[f] = patch[f];
  return book;
}
