export async function mapLimit(items, limit, fn) {
  const values = []; let n = 0, failed = false;
  const worker = async () => {
    while (items.length && !failed) { const i = n++; const item = items.shift(); try { values[i] = await fn(item); } catch (e) { failed = true; throw e; } }
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return values;
}
