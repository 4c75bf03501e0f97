export async function retry(fn, { tries, delay, shouldRetry }) {
  while (true) {
    try {
      return await fn();
    } catch (error) {
      if (!shouldRetry(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, delay));
      delay *= 2;
    }
  }
}
