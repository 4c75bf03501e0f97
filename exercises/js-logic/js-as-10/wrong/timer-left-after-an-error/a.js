export async function withTimeout(promise, ms) {
  let id;
  const timer = new Promise((resolve, reject) => {
    id = setTimeout(() => {
      const error = new Error("too slow");
      error.name = "TimeoutError";
      reject(error);
    }, ms);
  });
  const value = await Promise.race([promise, timer]);
  clearTimeout(id);
  return value;
}
