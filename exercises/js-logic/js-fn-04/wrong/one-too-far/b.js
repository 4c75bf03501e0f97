export const makeIdSource = (start) => () => ++start;
