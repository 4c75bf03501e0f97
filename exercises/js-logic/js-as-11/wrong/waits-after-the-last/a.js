const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
export async function retry(fn, { tries, delay, shouldRetry }) {
  let last;
  for (let i = 0; i < tries; i++) {
    try {
      return await fn();
    } catch (error) {
      last = error;
      if (!shouldRetry(error)) throw error;
      await wait(delay * 2 ** i);
    }
  }
  throw last;
}
