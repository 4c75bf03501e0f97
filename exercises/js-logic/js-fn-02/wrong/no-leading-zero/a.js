export function formatPrice(cents, currency = 'EUR') {
  return `${Math.floor(cents / 100)}.${cents % 100} ${currency}`;
}
