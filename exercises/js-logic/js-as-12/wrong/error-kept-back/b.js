export async function mapLimit(items, limit, fn) {
  const values = [];
  const entries = [...items.entries()];
  let failed = false;
  async function worker() {
    while (entries.length > 0) {
      const [i, item] = entries.shift();
      try { values[i] = await fn(item); } catch (e) { failed = true; }
      if (failed) return;
    }
  }
  await Promise.all(Array.from({ length: limit }, worker));
  return values;
}
