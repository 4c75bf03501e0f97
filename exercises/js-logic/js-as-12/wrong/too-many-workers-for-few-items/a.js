export async function mapLimit(items, limit, fn) {
  const values = []; let n = 0, failed = false;
  const worker = async () => {
    do { const i = n++; try { values[i] = await fn(items[i]); } catch (e) { failed = true; throw e; } } while (n < items.length && !failed);
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return values;
}
