export const applyRules = (cents, rules) => {
  const all = rules.reduce((before, rule) => (price) => rule(before(price)));
  return Math.max(0, Math.round(all(cents)));
};
