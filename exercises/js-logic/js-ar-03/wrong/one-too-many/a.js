export function cartTotal(items) {
  let sum = 0;
  for (let i = 0; i <= items.length; i++) sum += items[i].quantity * items[i].unit_price_cents;
  return sum;
}
