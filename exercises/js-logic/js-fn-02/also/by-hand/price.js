export const formatPrice = (cents, currency) => {
  const sign = cents < 0 ? '-' : '';
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return sign + digits.slice(0, -2) + '.' + digits.slice(-2) + ' ' + (currency ?? 'EUR');
};
