export const applyRules = (cents, rules) => Math.max(0, rules.reduce((price, rule) => rule(price), cents));
