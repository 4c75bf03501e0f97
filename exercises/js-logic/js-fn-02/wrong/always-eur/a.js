export function formatPrice(cents, currency) {
  return (cents / 100).toFixed(2) + ' EUR';
}
