export function toId(text) {
  if (text.length === 0) return null;
  for (const char of text) {
    if (!'0123456789'.includes(char)) return null;
  }
  const id = BigInt(text);
  if (id === 0n || id > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  return Number(id);
}
