export function makeIdSource(start) {
  const n = start;
  return () => n++;
}
