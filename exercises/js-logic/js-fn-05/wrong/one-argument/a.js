export function once(fn) {
  let done = false, result;
  return (arg) => {
    if (!done) { done = true; result = fn(arg); }
    return result;
  };
}
