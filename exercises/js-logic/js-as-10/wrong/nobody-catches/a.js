export async function withTimeout(promise, ms) {
  return new Promise((resolve, reject) => {
    const id = setTimeout(() => { const e = new Error("x"); e.name = "TimeoutError"; reject(e); }, ms);
    promise.then((v) => { clearTimeout(id); resolve(v); });
  });
}
