export const cartTotal = (items) => items.reduce((sum, item) => item.quantity * item.unit_price_cents, 0);
