export function toId(text) {
  const n = Number(text);
  if (!Number.isInteger(n) || n < 1) return null;
  return n;
}
