export function applyRules(cents, rules) {
  let price = cents;
  for (const rule of rules) {
    price = rule(price);
  }
  return Math.max(0, Math.round(price));
}
