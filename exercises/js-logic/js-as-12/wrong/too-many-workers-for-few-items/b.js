export async function mapLimit(items, limit, fn) {
  const values = [];
  let next = 0;
  let failed = false;
  const worker = async () => {
    for (;;) {
      const index = next++;
      try {
        values[index] = await fn(items[index]);
      } catch (error) {
        failed = true;
        throw error;
      }
      if (failed || next >= items.length) return;
    }
  };
  await Promise.all(Array.from({ length: limit }, () => worker()));
  return values;
}
