export function stockOf(id, readStock) {
  return new Promise((resolve, reject) => {
    readStock(id, (count, error) => {
      if (error) reject(error);
      resolve(count);
    });
  });
}
