export async function withTimeout(promise, ms) {
  return await promise;
}
