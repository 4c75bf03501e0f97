export async function mapLimit(items, limit, fn) {
  const values = [];
  for (let i = 0; i < items.length; i += limit) {
    const part = await Promise.all(items.slice(i, i + limit).map((item) => fn(item)));
    values.push(...part);
  }
  return values;
}
