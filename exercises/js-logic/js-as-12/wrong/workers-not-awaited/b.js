export async function mapLimit(items, limit, fn) {
  const values = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const place = next++;
      values[place] = await fn(items[place]);
    }
  };
  Array.from({ length: limit }).forEach(() => worker());
  return values;
}
