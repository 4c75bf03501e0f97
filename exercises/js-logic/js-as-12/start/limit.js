export async function mapLimit(items, limit, fn) {
  const values = [];
  for (const item of items) {
    values.push(await fn(item));
  }
  return values;
}
