export function makeIdSource(start) {
  let next = start;
  return () => {
    const id = next;
    next = next + 1;
    return id;
  };
}
