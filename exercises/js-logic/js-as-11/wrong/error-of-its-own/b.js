export async function retry(fn, { tries, delay, shouldRetry }) {
  while (tries > 0) {
    try {
      return await fn();
    } catch (error) {
      tries -= 1;
      if (!shouldRetry(error)) tries = 0;
      if (tries > 0) await new Promise((resolve) => setTimeout(resolve, delay));
      delay *= 2;
    }
  }
  throw new Error('gave up');
}
