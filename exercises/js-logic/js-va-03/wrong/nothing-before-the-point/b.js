export function parsePrice(text) {
  let points = 0;
  for (const c of text) {
    if (c === '.') points++;
    else if (!(c >= '0' && c <= '9')) return null;
  }
  if (points > 1 || text === '') return null;
  const [a, b] = text.split('.');
  if (b !== undefined && (b.length === 0 || b.length > 2)) return null;
  return Math.round(Number(text) * 100);
}
