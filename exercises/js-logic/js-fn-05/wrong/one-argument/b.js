export const once = (fn) => {
  let called = false;
  let value;
  function first(name) {
    if (called === false) {
      value = fn(name);
      called = true;
    }
    return value;
  }
  return first;
};
