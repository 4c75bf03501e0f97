export function once(fn) {
  let done = false, result;
  return () => {
    if (!done) { done = true; result = fn(); }
    return result;
  };
}
