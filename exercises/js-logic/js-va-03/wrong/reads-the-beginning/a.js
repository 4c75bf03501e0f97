export function parsePrice(text) {
  const euros = parseFloat(text);
  if (Number.isNaN(euros)) {
    return null;
  }
  return Math.round(euros * 100);
}
