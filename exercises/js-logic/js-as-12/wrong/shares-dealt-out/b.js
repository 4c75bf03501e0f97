export async function mapLimit(items, limit, fn) {
  const share = Math.ceil(items.length / limit);
  const work = async (part) => {
    const values = [];
    for (const item of part) values.push(await fn(item));
    return values;
  };
  const parts = [];
  for (let w = 0; w < limit; w++) parts.push(work(items.slice(w * share, (w + 1) * share)));
  return (await Promise.all(parts)).flat();
}
