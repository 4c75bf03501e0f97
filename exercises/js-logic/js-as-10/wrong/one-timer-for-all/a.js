let id;
export async function withTimeout(promise, ms) {
  const timer = new Promise((resolve, reject) => {
    id = setTimeout(() => { const e = new Error("x"); e.name = "TimeoutError"; reject(e); }, ms);
  });
  try { return await Promise.race([promise, timer]); } finally { clearTimeout(id); }
}
