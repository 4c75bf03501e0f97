export const makeIdSource = (start) => {
  function source() {
    let count = 0;
    return start + count++;
  }
  return source;
};
