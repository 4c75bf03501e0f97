export const once = (fn) => {
  let calls = 0;
  return function (...args) {
    calls += 1;
    if (calls === 1) {
      const result = fn(...args);
      return result;
    }
  };
};
