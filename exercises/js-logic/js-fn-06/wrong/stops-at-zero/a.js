export function applyRules(cents, rules) {
  for (const rule of rules) {
    cents = rule(cents);
    if (cents < 0) return 0;
  }
  return Math.round(cents);
}
