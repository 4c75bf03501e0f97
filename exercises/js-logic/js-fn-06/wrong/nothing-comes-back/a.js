export function applyRules(cents, rules) {
  rules.forEach((rule) => {
    return rule(cents);
  });
}
