const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
export async function retry(fn, { tries, delay, shouldRetry }) {
  let first;
  for (let i = 1; i <= tries; i++) {
    try {
      return await fn();
    } catch (error) {
      first = first ?? error;
      if (i === tries || !shouldRetry(error)) throw first;
      await wait(delay);
      delay = delay * 2;
    }
  }
}
