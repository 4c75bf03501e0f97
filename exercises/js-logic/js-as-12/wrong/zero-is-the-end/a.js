export async function mapLimit(items, limit, fn) {
  const values = []; let n = 0, failed = false; const queue = [...items];
  const worker = async () => {
    let item;
    while ((item = queue.shift()) && !failed) { const i = n++; try { values[i] = await fn(item); } catch (e) { failed = true; throw e; } }
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return values;
}
