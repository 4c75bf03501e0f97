export function once(fn) {
  let work = fn;
  let result;
  function first() {
    if (work) {
      result = work(...arguments);
      work = null;
    }
    return result;
  }
  return first;
}
