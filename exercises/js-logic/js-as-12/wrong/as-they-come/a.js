export async function mapLimit(items, limit, fn) {
  const values = [];
  let next = 0;
  async function worker() {
    while (next < items.length) {
      const item = items[next];
      next += 1;
      values.push(await fn(item));
    }
  }
  await Promise.all(Array.from({ length: limit }, worker));
  return values;
}
