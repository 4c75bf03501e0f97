export function toId(text) {
  if (!/^\d+$/.test(text)) return null;
  const n = Number(text);
  return n > 0 && n < Number.MAX_SAFE_INTEGER ? n : null;
}
