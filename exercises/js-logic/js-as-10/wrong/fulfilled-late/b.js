export function withTimeout(promise, ms) {
  return new Promise((resolve, reject) => {
    const id = setTimeout(() => resolve(), ms);
    promise.then(
      (value) => {
        clearTimeout(id);
        resolve(value);
      },
      (error) => {
        clearTimeout(id);
        reject(error);
      },
    );
  });
}
