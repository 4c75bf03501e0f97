export const there = 2;
export const only = 3;
