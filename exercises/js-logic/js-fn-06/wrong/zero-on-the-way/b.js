export function applyRules(cents, rules) {
  for (const rule of rules) cents = Math.max(0, Math.round(rule(cents)));
  return cents;
}
