export function makeIdSource(start) {
  let n = start;
  return () => { n++; };
}
