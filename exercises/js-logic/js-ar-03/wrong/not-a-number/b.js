export function cartTotal(items) {
  let sum;
  for (const i of items) sum += i.quantity * i.unit_price_cents;
  return sum;
}
