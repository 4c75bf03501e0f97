export const once = (fn) => {
  let first = fn();
  function again() {
    return first;
  }
  return again;
};
