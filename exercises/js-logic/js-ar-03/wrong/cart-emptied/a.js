export function cartTotal(items) {
  let sum = 0;
  while (items.length) { const i = items.pop(); sum += i.quantity * i.unit_price_cents; }
  return sum;
}
