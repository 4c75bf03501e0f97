export const applyRules = (cents, rules) => {
  const price = Math.round(rules.reduce((soFar, rule) => rule(soFar), cents));
  return price < 0 ? 0 : price;
};
