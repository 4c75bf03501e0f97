export async function mapLimit(items, limit, fn) {
  const values = [];
  const size = Math.ceil(items.length / limit);
  const parts = [];
  for (let i = 0; i < items.length; i += size) parts.push(items.slice(i, i + size));
  const done = await Promise.all(parts.map(async (part) => { const out = []; for (const x of part) out.push(await fn(x)); return out; }));
  return done.flat();
}
