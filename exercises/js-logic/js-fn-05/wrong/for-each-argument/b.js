export const once = (fn) => {
  const known = {};
  return (...all) => {
    const name = all.join();
    if (!(name in known)) {
      known[name] = fn(...all);
    }
    return known[name];
  };
};
