export function makeIdSource(start) {
  let next = start;
  if (!next) {
    next = 1;
  }
  return () => {
    next += 1;
    return next - 1;
  };
}
