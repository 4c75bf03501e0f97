export function makeIdSource(start) {
  // Return a function that gives start, then start + 1, and so on.
  return () => 0;
}
