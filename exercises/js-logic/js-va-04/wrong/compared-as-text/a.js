export function toId(text) {
  if (!/^\d+$/.test(text)) return null;
  if (text > String(Number.MAX_SAFE_INTEGER)) return null;
  return Number(text) || null;
}
