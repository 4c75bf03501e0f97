let done = false, result;
export function once(fn) {
  return (...args) => {
    if (!done) { done = true; result = fn(...args); }
    return result;
  };
}
