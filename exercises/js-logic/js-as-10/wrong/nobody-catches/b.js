export async function withTimeout(promise, ms) {
  let id;
  const timer = new Promise((resolve, reject) => {
    id = setTimeout(() => { const e = new Error("x"); e.name = "TimeoutError"; reject(e); }, ms);
  });
  promise.finally(() => clearTimeout(id));
  return Promise.race([promise, timer]);
}
