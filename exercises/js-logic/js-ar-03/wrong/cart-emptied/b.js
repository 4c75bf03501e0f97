export const cartTotal = (items) => {
  let total = 0;
  for (let item = items.shift(); item; item = items.shift()) {
    total += item.quantity * item.unit_price_cents;
  }
  return total;
};
