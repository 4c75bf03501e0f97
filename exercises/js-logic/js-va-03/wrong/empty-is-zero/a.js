export function parsePrice(text) {
  const n = Number(text);
  if (Number.isNaN(n)) return null;
  return Math.round(n * 100);
}
