export function applyRules(cents, rules) {
  let price = cents;
  for (let i = rules.length - 1; i >= 0; i--) {
    price = rules[i](price);
  }
  return Math.max(0, Math.round(price));
}
