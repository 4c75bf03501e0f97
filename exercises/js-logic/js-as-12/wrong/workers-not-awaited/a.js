export async function mapLimit(items, limit, fn) {
  const values = [];
  let next = 0;
  async function worker() {
    while (next < items.length) {
      const i = next++;
      values[i] = await fn(items[i]);
    }
  }
  for (let w = 0; w < limit; w++) worker();
  return values;
}
