export function stockOf(id, readStock) {
  readStock(id, (error, count) => {
    return count;
  });
}
