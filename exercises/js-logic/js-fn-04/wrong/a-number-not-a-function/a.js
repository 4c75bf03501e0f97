export function makeIdSource(start) {
  return start++;
}
