export function stockOf(id, readStock) {
  return new Promise((resolve, reject) => readStock(id, (error, count) => (error ? reject(error) : count)));
}
