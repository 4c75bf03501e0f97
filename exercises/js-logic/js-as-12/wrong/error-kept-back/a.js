export async function mapLimit(items, limit, fn) {
  const values = [];
  let next = 0;
  let error = null;
  async function worker() {
    while (next < items.length && !error) {
      const i = next;
      next += 1;
      try { values[i] = await fn(items[i]); } catch (e) { error = e; }
    }
  }
  await Promise.all(Array.from({ length: limit }, worker));
  if (error) throw error;
  return values;
}
