export function applyPatch(book, patch) {
  return { ...book, title: patch.title, price_cents: patch.price_cents, stock: patch.stock, genre_id: patch.genre_id };
}
