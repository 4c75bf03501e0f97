export const applyRules = (cents, rules) => {
  const price = rules.reduce((soFar, rule) => Math.round(rule(soFar)), cents);
  return price < 0 ? 0 : price;
};
