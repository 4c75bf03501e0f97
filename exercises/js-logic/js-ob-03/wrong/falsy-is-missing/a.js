export function applyPatch(book, patch) {
  return { ...book, title: patch.title || book.title, price_cents: patch.price_cents || book.price_cents,
    stock: patch.stock || book.stock, genre_id: patch.genre_id || book.genre_id };
}
