export function formatPrice(cents, currency = 'EUR') {
  if (!cents) return '0 ' + currency;
  return (cents / 100).toFixed(2) + ' ' + currency;
}
