const results = new Map();
export function once(fn) {
  return (...args) => {
    if (!results.has(fn)) results.set(fn, fn(...args));
    return results.get(fn);
  };
}
