export function cartTotal(items) {
  return items.reduce((sum, i) => sum + i.quantity * i.unit_price_cents);
}
