export function cartTotal(items) {
  let sum = 0;
  for (const i of items) sum += i.quantity * i.unitPriceCents;
  return sum;
}
