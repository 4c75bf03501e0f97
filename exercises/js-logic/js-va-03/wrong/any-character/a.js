export function parsePrice(text) {
  if (!/^\d+(.\d{1,2})?$/.test(text)) return null;
  return Math.round(Number(text) * 100);
}
