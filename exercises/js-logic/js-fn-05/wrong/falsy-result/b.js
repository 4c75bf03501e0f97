export const once = (fn) => {
  let value;
  return (...args) => (value ||= fn(...args));
};
