export async function withTimeout(promise, ms) {
  const start = Date.now();
  const value = await promise;
  if (Date.now() - start > ms) {
    const e = new Error("x"); e.name = "TimeoutError"; throw e;
  }
  return value;
}
