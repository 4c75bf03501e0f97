export const applyRules = (cents, rules) => {
  let price = cents;
  for (const each of Object.keys(rules)) {
    price = each(price);
  }
  return price < 0 ? 0 : Math.round(price);
};
