export function byPrice(books) {
  return [...books].sort((a, b) => b.price_cents - a.price_cents || (a.title < b.title ? -1 : 1));
}
