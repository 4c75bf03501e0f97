export function stockOf(id, readStock) {
  new Promise((resolve, reject) => {
    readStock(id, (error, count) => {
      if (error) reject(error);
      else resolve(count);
    });
  });
}
