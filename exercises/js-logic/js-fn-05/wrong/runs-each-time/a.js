export function once(fn) {
  return (...args) => {
    let done = false, result;
    if (!done) { done = true; result = fn(...args); }
    return result;
  };
}
