export function makeIdSource(start) {
  return () => console.log(start++);
}
