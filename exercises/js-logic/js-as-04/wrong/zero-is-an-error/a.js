export function stockOf(id, readStock) {
  return new Promise((resolve, reject) => {
    readStock(id, (error, count) => {
      if (count) resolve(count);
      else reject(error);
    });
  });
}
