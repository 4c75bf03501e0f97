export function toId(text) {
  const n = parseInt(text, 10);
  if (isNaN(n) || n < 1) return null;
  return n;
}
