let cur = 'EUR';
export function formatPrice(cents, currency) {
  if (currency) cur = currency;
  return (cents / 100).toFixed(2) + ' ' + cur;
}
