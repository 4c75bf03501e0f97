export const cartTotal = (items) => {
  const costs = items.map(({ quantity, unit_price_cents: price }) => quantity * price);
  return [0, ...costs].reduce((a, b) => a + b);
};
