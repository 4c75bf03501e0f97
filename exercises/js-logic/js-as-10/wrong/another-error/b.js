export async function withTimeout(promise, ms) {
  let id;
  const late = new Promise((_, reject) => {
    id = setTimeout(() => reject(Object.assign(new Error('late'), { name: 'TimeoutError' })), ms);
  });
  try {
    return await Promise.race([promise.catch(() => { throw new Error('failed'); }), late]);
  } finally {
    clearTimeout(id);
  }
}
