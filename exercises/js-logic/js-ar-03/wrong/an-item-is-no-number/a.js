export function cartTotal(items) {
  return items.reduce((a, b) => a.quantity * a.unit_price_cents + b.quantity * b.unit_price_cents);
}
