const counter = { used: 0 };

export const makeIdSource = (start) => {
  return function next() {
    const id = start + counter.used;
    counter.used += 1;
    return id;
  };
};
