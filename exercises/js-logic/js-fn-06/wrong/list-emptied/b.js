export const applyRules = (cents, rules) => {
  let price = cents;
  for (const rule of rules.splice(0)) {
    price = rule(price);
  }
  return Math.max(0, Math.round(price));
};
