export async function retry(fn, { tries, delay, shouldRetry }) {
  for (let call = 1; call <= tries; call += 1) {
    fn().then(
      (value) => value,
      (error) => {
        if (!shouldRetry(error)) throw error;
      },
    );
    await new Promise((resolve) => setTimeout(resolve, delay * 2 ** (call - 1)));
  }
}
