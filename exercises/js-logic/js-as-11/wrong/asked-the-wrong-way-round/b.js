export async function retry(fn, { tries, delay, shouldRetry }) {
  for (let call = 1; ; call += 1) {
    try {
      return await fn();
    } catch (error) {
      if (shouldRetry(error) || call >= tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, delay * 2 ** (call - 1)));
    }
  }
}
