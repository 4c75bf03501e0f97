export function cartTotal(items) {
  let sum = 0;
  for (const i of items) sum = i.quantity * i.unit_price_cents;
  return sum;
}
