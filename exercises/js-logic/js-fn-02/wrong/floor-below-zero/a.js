export function formatPrice(cents, currency = 'EUR') {
  const rest = String(cents % 100).padStart(2, '0');
  return `${Math.floor(cents / 100)}.${rest} ${currency}`;
}
