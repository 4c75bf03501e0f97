export function applyPatch(book, patch) {
  const allowed = new Set(['title', 'price_cents', 'stock', 'genre_id']);
  const changes = Object.entries(patch).filter(([key, value]) => allowed.has(key) && value !== undefined);
  return Object.assign({}, book, Object.fromEntries(changes));
}
