export function toId(text) {
  if (!/^\d+$/.test(text)) return null;
  return Number(text) || null;
}
