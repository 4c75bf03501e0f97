export function stockOf(id, readStock) {
  return new Promise((resolve, reject) => {
    readStock(id, (error, count) => {
      if (error) reject(new Error(error.message));
      else resolve(count);
    });
  });
}
