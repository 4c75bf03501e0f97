export function applyRules(cents, rules) {
  for (const rule of rules) cents = Math.max(0, rule(cents));
  return Math.round(cents);
}
