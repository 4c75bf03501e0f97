export function parsePrice(text) {
  const [a, b] = text.split('.');
  if (!/^\d+$/.test(a)) return null;
  if (b && !/^\d{1,2}$/.test(b)) return null;
  return Number(a) * 100 + Number(b ?? 0);
}
