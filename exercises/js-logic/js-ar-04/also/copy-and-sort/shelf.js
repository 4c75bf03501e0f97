export const byPrice = (books) =>
  [...books].sort((a, b) => a.price_cents - b.price_cents || a.title.localeCompare(b.title));
