export async function withTimeout(promise, ms) {
  let timer;
  const late = new Promise((resolve) => { timer = setTimeout(resolve, ms); });
  try { return await Promise.race([promise, late]); } finally { clearTimeout(timer); }
}
