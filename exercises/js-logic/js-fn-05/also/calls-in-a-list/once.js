export const once = (fn) => {
  const results = [];
  return function (...args) {
    if (results.length === 0) results.push(fn.apply(this, args));
    return results[0];
  };
};
