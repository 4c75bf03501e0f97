export function cartTotal(items) {
  let q = 0, p = 0;
  for (const i of items) { q += i.quantity; p += i.unit_price_cents; }
  return q * p;
}
