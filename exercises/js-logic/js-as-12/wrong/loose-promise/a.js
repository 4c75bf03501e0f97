export async function mapLimit(items, limit, fn) {
  const values = [];
  const running = new Set();
  for (const item of items) {
    const p = fn(item);
    running.add(p);
    p.then(() => running.delete(p));
    values.push(p);
    if (running.size >= limit) await Promise.race(running);
  }
  return Promise.all(values);
}
