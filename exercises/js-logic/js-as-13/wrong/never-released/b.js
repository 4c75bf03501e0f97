export function makeShop(store) {
  const locks = new Map();
  async function buy(id) {
    while (locks.has(id)) await locks.get(id);
    let release;
    locks.set(id, new Promise((resolve) => { release = resolve; }));
    const done = () => { locks.delete(id); release(); };
    let count;
    try { count = await store.readStock(id); } catch (e) { done(); throw e; }
    if (count === 0) { done(); return 'sold out'; }
    await store.writeStock(id, count - 1);
    done();
    return 'sold';
  }
  return { buy };
}
