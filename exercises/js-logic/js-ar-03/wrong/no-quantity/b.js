export const cartTotal = (items) => {
  let total = 0;
  for (const { unit_price_cents } of items) {
    total += unit_price_cents;
  }
  return total;
};
