export async function withTimeout(promise, ms) {
  const timer = new Promise((resolve, reject) => {
    setTimeout(() => { const e = new Error("x"); e.name = "TimeoutError"; reject(e); }, ms).unref();
  });
  return Promise.race([promise, timer]);
}
