export const applyRules = (cents, rules) => rules.forEach((rule) => { cents = rule(cents); });
