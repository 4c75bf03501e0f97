const lastOf = new Map();

export const makeIdSource = (start) => {
  lastOf.set(start, start - 1);
  return () => {
    lastOf.set(start, lastOf.get(start) + 1);
    return lastOf.get(start);
  };
};
