export function applyRules(cents, rules) {
  if (rules.length === 0) return cents;
  const prices = rules.map((rule) => rule(cents));
  const last = Math.round(prices.at(-1));
  return last < 0 ? 0 : last;
}
