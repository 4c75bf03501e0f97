export function once(fn) {
  let result = null;
  return (...args) => {
    if (result === null) result = fn(...args);
    return result;
  };
}
