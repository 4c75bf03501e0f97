export function stockOf(id, readStock) {
  return new Promise((resolve, reject) => {
    try {
    readStock(id, (error, count) => {
      if (error) throw error;
      resolve(count);
    }); } catch (e) { reject(e) }
  });
}
