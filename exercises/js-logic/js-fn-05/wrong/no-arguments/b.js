export function once(fn) {
  const results = [];
  return function () {
    if (results.length === 0) {
      results.push(fn());
    }
    return results[0];
  };
}
