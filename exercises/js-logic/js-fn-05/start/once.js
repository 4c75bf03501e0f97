export function once(fn) {
  // Return a function that calls fn the first time only.
  return fn;
}
