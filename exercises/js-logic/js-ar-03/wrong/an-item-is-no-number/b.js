const cost = (item) => item.quantity * item.unit_price_cents;

export function cartTotal(items) {
  if (items.length === 0) return 0;
  return items.reduce((first, second) => cost(first) + cost(second));
}
