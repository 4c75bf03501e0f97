export const once = (fn) => {
  let kept = null;
  return function () {
    return kept !== null ? kept : (kept = fn.apply(null, arguments));
  };
};
