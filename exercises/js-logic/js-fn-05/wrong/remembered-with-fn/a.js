export function once(fn) {
  return (...args) => {
    if (!fn.done) { fn.done = true; fn.result = fn(...args); }
    return fn.result;
  };
}
