export function byPrice(books) {
  return [...books].sort((a, b) => a.price_cents - b.price_cents || a.title - b.title);
}
