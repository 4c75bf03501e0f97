export async function withTimeout(promise, ms) {
  const wait = (t) => new Promise((r) => setTimeout(r, t));
  let done = false; let result; let err;
  promise.then((v) => { done = true; result = v; }, (e) => { done = true; err = e; });
  await wait(ms);
  if (done) { if (err) throw err; return result; }
  const e = new Error("x"); e.name = "TimeoutError"; throw e;
}
