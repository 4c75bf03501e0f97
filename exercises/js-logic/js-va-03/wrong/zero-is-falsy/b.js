export function parsePrice(text) {
  const n = Number(text);
  if (!n) return null;
  return Math.round(n * 100);
}
