export function parsePrice(text) {
  const n = parseFloat(text);
  if (isNaN(n)) return null;
  return n * 100;
}
