export const applyRules = (cents, rules) => Math.round(rules.reduce((price, rule) => rule(price), cents));
