export function makeIdSource(start) {
  let next = start || 1;
  return () => next++;
}
