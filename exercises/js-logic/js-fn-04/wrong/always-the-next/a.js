export function makeIdSource(start) {
  return () => {
    let id = start;
    id = id + 1;
    return id;
  };
}
