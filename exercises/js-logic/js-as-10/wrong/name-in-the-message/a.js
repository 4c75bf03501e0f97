export async function withTimeout(promise, ms) {
  const timer = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("TimeoutError")), ms);
  });
  return Promise.race([promise, timer]);
}
