export function applyRules(cents, rules) {
  // Let one rule after the other change the price.
  return 0;
}
