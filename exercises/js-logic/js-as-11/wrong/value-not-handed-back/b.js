export function retry(fn, { tries, delay, shouldRetry }) {
  return fn().catch(async (error) => {
    if (tries === 1 || !shouldRetry(error)) throw error;
    await new Promise((resolve) => setTimeout(resolve, delay));
    retry(fn, { tries: tries - 1, delay: delay * 2, shouldRetry });
  });
}
