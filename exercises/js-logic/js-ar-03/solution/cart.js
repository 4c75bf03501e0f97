export function cartTotal(items) {
  return items.reduce((sum, item) => sum + item.quantity * item.unit_price_cents, 0);
}
