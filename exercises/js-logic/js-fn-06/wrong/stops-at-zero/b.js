export const applyRules = (cents, rules) => {
  let price = cents;
  for (let i = 0; i < rules.length; i++) {
    price = rules[i](price);
    if (price <= 0) {
      price = 0;
      break;
    }
  }
  return Math.round(price);
};
