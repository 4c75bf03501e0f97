export async function mapLimit(items, limit, fn) {
  const values = [];
  let next = 0, failed = false;
  async function worker() {
    while (next < items.length && !failed) {
      const i = next++;
      try { values[i] = await fn(items[i]); } catch (e) { failed = true; throw e; }
    }
  }
  await Promise.all(Array.from({ length: limit + 1 }, worker));
  return values;
}
