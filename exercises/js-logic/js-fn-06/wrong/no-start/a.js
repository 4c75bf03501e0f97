export function applyRules(cents, rules) {
  const r = rules.reduce((price, rule) => rule(price));
  return Math.max(0, Math.round(r));
}
