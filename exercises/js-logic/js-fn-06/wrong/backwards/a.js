export function applyRules(cents, rules) {
  const r = rules.reduceRight((price, rule) => rule(price), cents);
  return Math.max(0, Math.round(r));
}
