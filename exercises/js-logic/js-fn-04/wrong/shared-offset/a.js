let calls = 0;
export function makeIdSource(start) {
  return () => start + calls++;
}
