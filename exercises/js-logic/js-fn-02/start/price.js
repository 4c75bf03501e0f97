export function formatPrice(cents, currency) {
  return cents;
}
