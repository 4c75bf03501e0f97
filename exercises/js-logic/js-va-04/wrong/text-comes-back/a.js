export function toId(text) {
  if (/^\d+$/.test(text) && text >= 1 && text <= Number.MAX_SAFE_INTEGER) return text;
  return null;
}
