export async function stockOf(id, readStock) {
  let result;
  readStock(id, (error, count) => {
    if (error) throw error;
    result = count;
  });
  return result;
}
