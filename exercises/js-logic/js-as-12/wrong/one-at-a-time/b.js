export async function mapLimit(items, limit, fn) {
  const values = [];
  let i = 0;
  while (i < items.length) {
    values[i] = await fn(items[i]);
    i += 1;
  }
  return values;
}
