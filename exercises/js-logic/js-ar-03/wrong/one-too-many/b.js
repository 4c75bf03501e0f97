export const cartTotal = (items) => {
  let total = 0;
  let place = items.length;
  while (place >= 0) {
    total += items[place].quantity * items[place].unit_price_cents;
    place--;
  }
  return total;
};
