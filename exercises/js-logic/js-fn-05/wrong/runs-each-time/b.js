export function once(fn) {
  let done = false, result;
  return (...args) => {
    if (!done) { result = fn(...args); }
    return result;
  };
}
