export function cartTotal(items) {
  return items.reduce((sum, i) => sum + i.unit_price_cents, 0);
}
