export const applyRules = (cents, rules) => {
  const last = rules.reduce((soFar, rule) => rule(soFar));
  return last < 0 ? 0 : Math.round(last);
};
