export async function retry(fn, { tries, delay, shouldRetry }) {
  return await fn();
}
