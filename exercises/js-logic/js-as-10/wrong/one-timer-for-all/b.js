let timer;

export function withTimeout(promise, ms) {
  return new Promise((resolve, reject) => {
    timer = setTimeout(() => {
      const error = new Error('too slow');
      error.name = 'TimeoutError';
      reject(error);
    }, ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
