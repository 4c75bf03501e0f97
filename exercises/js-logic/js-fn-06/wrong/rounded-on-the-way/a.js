export function applyRules(cents, rules) {
  for (const rule of rules) cents = Math.round(rule(cents));
  return Math.max(0, cents);
}
