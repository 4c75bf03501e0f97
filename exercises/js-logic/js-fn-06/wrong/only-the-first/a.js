export function applyRules(cents, rules) {
  for (const rule of rules) {
    cents = rule(cents);
    return Math.max(0, Math.round(cents));
  }
  return cents;
}
