export async function withTimeout(promise, ms) {
  const timer = setTimeout(function () {
    throw new Error('TimeoutError');
  }, ms);
  const value = await promise;
  clearTimeout(timer);
  return value;
}
