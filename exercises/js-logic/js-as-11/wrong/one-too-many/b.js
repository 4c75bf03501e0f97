const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function retry(fn, { tries, delay, shouldRetry }) {
  for (let call = 1; ; call += 1) {
    try {
      return await fn();
    } catch (error) {
      if (call > tries || !shouldRetry(error)) throw error;
      await wait(delay * 2 ** (call - 1));
    }
  }
}
