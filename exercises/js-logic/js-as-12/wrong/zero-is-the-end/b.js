export async function mapLimit(items, limit, fn) {
  const values = [];
  const rest = items.map((item, index) => ({ item, index })).reverse();
  let failed = false;
  async function worker() {
    while (!failed) {
      const job = rest.pop();
      if (!job?.item) return;
      try {
        values[job.index] = await fn(job.item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  }
  await Promise.all(Array.from({ length: limit }, worker));
  return values;
}
