export async function mapLimit(items, limit, fn) {
  const values = [];
  const queue = items;
  let failed = false;
  let n = 0;
  async function worker() {
    while (queue.length && !failed) {
      const i = n++;
      const item = queue.shift();
      try { values[i] = await fn(item); } catch (e) { failed = true; throw e; }
    }
  }
  await Promise.all(Array.from({ length: limit }, worker));
  return values;
}
