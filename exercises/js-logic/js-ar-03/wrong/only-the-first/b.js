export const cartTotal = (items) => {
  for (const { quantity, unit_price_cents: price } of items) {
    return quantity * price;
  }
  return 0;
};
