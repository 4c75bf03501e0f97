export function applyRules(cents, rules) {
  let price;
  for (const rule of rules) price = rule(cents);
  return Math.max(0, Math.round(price));
}
