export const applyRules = (cents, rules) => {
  const [first] = rules;
  const price = first ? first(cents) : cents;
  return price > 0 ? Math.round(price) : 0;
};
