const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
export async function retry(fn, { tries, delay, shouldRetry }) {
  for (let i = 1; i <= tries; i++) {
    try {
      return await fn();
    } catch (error) {
      if (i === tries || !shouldRetry(error)) throw error;
      await wait(delay * i);
    }
  }
}
