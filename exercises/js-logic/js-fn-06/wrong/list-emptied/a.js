export function applyRules(cents, rules) {
  while (rules.length > 0) cents = rules.shift()(cents);
  return Math.max(0, Math.round(cents));
}
