export function formatPrice(cents, currency = 'EUR') {
  const amount = (cents / 100).toFixed(2);
  return `${amount} ${currency}`;
}
