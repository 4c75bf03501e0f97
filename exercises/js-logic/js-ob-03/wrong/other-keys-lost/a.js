export function applyPatch(book, patch) {
  const pick = (f) => (patch[f] === undefined ? book[f] : patch[f]);
  return { id: book.id, title: pick('title'), price_cents: pick('price_cents'), stock: pick('stock'), genre_id: pick('genre_id') };
}
