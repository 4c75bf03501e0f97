export function once(fn) {
  let result;
  return (...args) => (result ??= fn(...args));
}
