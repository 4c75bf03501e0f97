export async function mapLimit(items, limit, fn) {
  const values = [];
  let next = 0;
  async function worker() {
    while (next < items.length) {
      const i = next;
      next += 1;
      values[i] = await fn(items[i]);
    }
  }
  await Promise.all(Array.from({ length: limit }, worker));
  return values;
}
