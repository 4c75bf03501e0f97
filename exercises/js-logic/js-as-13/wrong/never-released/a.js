export function makeShop(store) {
  const locks = new Map();
  async function buy(id) {
    while (locks.has(id)) await locks.get(id);
    let release;
    locks.set(id, new Promise((resolve) => { release = resolve; }));
    const count = await store.readStock(id);
    if (count === 0) { locks.delete(id); release(); return 'sold out'; }
    await store.writeStock(id, count - 1);
    locks.delete(id); release();
    return 'sold';
  }
  return { buy };
}
