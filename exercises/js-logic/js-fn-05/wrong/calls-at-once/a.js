export function once(fn) {
  const result = fn();
  return () => result;
}
