export function stockOf(id, readStock) {
  return new Promise((resolve) => {
    readStock(id, (error, count) => resolve(error ?? count));
  });
}
