export function applyRules(cents, rules) {
  if (rules.length === 0) {
    const rounded = Math.round(cents);
    if (rounded < 0) {
      return 0;
    }
    return rounded;
  }
  const [rule, ...others] = rules;
  return applyRules(rule(cents), others);
}
