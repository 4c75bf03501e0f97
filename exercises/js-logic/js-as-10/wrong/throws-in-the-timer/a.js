export async function withTimeout(promise, ms) {
  setTimeout(() => {
    throw new Error("TimeoutError");
  }, ms);
  return await promise;
}
