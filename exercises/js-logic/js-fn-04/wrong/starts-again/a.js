export function makeIdSource(start) {
  return () => {
    let next = start;
    const id = next;
    next = next + 1;
    return id;
  };
}
