const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
export async function retry(fn, { tries, delay, shouldRetry }) {
  let first;
  for (let call = 1; call <= tries; call += 1) {
    try { return await fn(); } catch (error) {
      first ??= error;
      if (!shouldRetry(error)) throw error;
      if (call < tries) await wait(delay * 2 ** (call - 1));
    }
  }
  throw first;
}
