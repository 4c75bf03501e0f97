export async function retry(fn, { tries, delay, shouldRetry }) {
  let value;
  for (let call = 1; call <= tries && !value; call += 1) {
    try {
      value = await fn();
    } catch (error) {
      if (call === tries || !shouldRetry(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, delay * 2 ** (call - 1)));
    }
  }
  if (value) return value;
}
