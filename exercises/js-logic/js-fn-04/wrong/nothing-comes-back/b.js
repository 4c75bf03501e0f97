export const makeIdSource = (start) => {
  let next = start;
  return function () {
    const id = next;
    next = next + 1;
  };
};
