const counters = {};
export function makeIdSource(start) {
  counters[start] = start;
  return () => counters[start]++;
}
