export const cartTotal = (items) =>
  items.reduce((total, { quantity, unit_price_cents: price }) => {
    return total + price * quantity;
  });
