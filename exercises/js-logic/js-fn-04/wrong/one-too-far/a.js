export function makeIdSource(start) {
  let next = start;
  return () => {
    next = next + 1;
    return next;
  };
}
