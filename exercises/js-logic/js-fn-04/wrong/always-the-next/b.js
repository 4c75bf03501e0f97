export const makeIdSource = (start) => () => start + 1;
