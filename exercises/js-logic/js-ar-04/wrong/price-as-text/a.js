export function byPrice(books) {
  return [...books].sort((a, b) => {
    const x = `${a.price_cents} ${a.title}`, y = `${b.price_cents} ${b.title}`;
    return x < y ? -1 : x > y ? 1 : 0;
  });
}
