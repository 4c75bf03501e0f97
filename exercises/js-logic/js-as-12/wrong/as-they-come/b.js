export async function mapLimit(items, limit, fn) {
  const values = [];
  let next = 0;
  let failed = false;

  async function worker() {
    while (next < items.length && !failed) {
      const index = next;
      next += 1;
      try {
        values.push(await fn(items[index]));
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  }

  await Promise.all(Array.from({ length: limit }, worker));
  return values;
}
