export function toId(text) {
  if (!/^\d+$/.test(text)) return null;
  const n = Number(text);
  return n > 0 && n <= 2 ** 53 ? n : null;
}
