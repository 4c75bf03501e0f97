export const makeIdSource = (start) => {
  const next = start;
  function source() {
    const id = next;
    next = next + 1;
    return id;
  }
  return source;
};
