export function byPrice(books) {
  return [...books].sort();
}
