export async function mapLimit(items, limit, fn) {
  const values = []; let next = 0, failed = false;
  const worker = async () => {
    while (next < items.length && !failed) { try { values[next] = await fn(items[next]); next++; } catch (e) { failed = true; throw e; } }
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return values;
}
