export function stockOf(id, readStock) {
  return new Promise((resolve, reject) => {
    readStock(id, (error, count) => {
      resolve(count);
    });
  });
}
