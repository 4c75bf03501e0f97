export async function retry(fn, { tries, delay, shouldRetry }) {
  let last;
  for (let call = 1; call <= tries; call += 1) {
    try {
      return await fn();
    } catch (error) {
      last = error;
      if (!shouldRetry(error)) break;
      if (call < tries) await new Promise((resolve) => setTimeout(resolve, delay * 2 ** (call - 1)));
    }
  }
  return last;
}
