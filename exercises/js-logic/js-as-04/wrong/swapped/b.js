export function stockOf(id, readStock) {
  return new Promise((reject, resolve) => {
    readStock(id, (error, count) => {
      if (error) reject(error);
      else resolve(count);
    });
  });
}
