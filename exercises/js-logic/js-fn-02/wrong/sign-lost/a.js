export function formatPrice(cents, currency = 'EUR') {
  const rest = String(Math.abs(cents % 100)).padStart(2, '0');
  return `${Math.trunc(cents / 100)}.${rest} ${currency}`;
}
