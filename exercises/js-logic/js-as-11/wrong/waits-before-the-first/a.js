const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
export async function retry(fn, { tries, delay, shouldRetry }) {
  for (let i = 1; i <= tries; i++) {
    try {
      await wait(delay);
      delay *= 2;
      return await fn();
    } catch (error) {
      if (i === tries || !shouldRetry(error)) throw error;
    }
  }
}
