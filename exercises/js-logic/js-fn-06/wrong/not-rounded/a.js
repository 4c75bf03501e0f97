export function applyRules(cents, rules) {
  for (const rule of rules) cents = rule(cents);
  return cents < 0 ? 0 : cents;
}
