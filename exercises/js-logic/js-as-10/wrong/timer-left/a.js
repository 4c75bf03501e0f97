export async function withTimeout(promise, ms) {
  const timer = new Promise((resolve, reject) => {
    setTimeout(() => {
      const error = new Error("too slow");
      error.name = "TimeoutError";
      reject(error);
    }, ms);
  });
  return Promise.race([promise, timer]);
}
