export function parsePrice(text) {
  const cents = Math.trunc(parseFloat(text) * 100);
  if (Number.isNaN(cents)) {
    return null;
  }
  return cents;
}
