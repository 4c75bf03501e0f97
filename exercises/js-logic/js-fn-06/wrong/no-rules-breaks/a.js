export function applyRules(cents, rules) {
  let price = rules[0](cents);
  for (const rule of rules.slice(1)) {
    price = rule(price);
  }
  return Math.max(0, Math.round(price));
}
