export const applyRules = (cents, rules) => {
  let price = cents;
  rules.forEach((rule) => {
    price = rule(price);
  });
  return price < 0 ? 0 : Math.trunc(price);
};
