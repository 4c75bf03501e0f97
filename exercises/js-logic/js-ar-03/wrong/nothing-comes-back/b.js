export const cartTotal = (items) => items.forEach((item) => item.quantity * item.unit_price_cents);
