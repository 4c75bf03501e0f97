export async function withTimeout(promise, ms) {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject('TimeoutError'), ms); });
  try { return await Promise.race([promise, late]); } finally { clearTimeout(timer); }
}
