export async function mapLimit(items, limit, fn) {
  const values = [];
  let next = 0;
  async function worker() {
    while (next < items.length) {
      values[next] = await fn(items[next]);
      next += 1;
    }
  }
  await Promise.all(Array.from({ length: limit }, worker));
  return values;
}
