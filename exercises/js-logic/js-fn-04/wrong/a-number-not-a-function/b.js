export function makeIdSource(start) {
  let n = start;
  function next() {
    return n++;
  }
  return next();
}
