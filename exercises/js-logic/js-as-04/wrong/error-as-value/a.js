export function stockOf(id, readStock) {
  return new Promise((resolve, reject) => {
    readStock(id, (error, count) => {
      if (error) resolve(error);
      else resolve(count);
    });
  });
}
