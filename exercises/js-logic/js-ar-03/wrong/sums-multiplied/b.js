export const cartTotal = (items) => {
  const copies = items.reduce((sum, item) => sum + item.quantity, 0);
  const prices = items.reduce((sum, item) => sum + item.unit_price_cents, 0);
  return copies * prices;
};
