const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
export async function retry(fn, { tries, delay, shouldRetry }) {
  try {
    return await fn();
  } catch (error) {
    if (tries === 1 || !shouldRetry(error)) throw error;
    await wait(delay);
    retry(fn, { tries: tries - 1, delay: delay * 2, shouldRetry });
  }
}
