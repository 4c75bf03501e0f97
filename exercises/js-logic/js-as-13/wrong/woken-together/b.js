export function makeShop(store) {
  const locks = new Map();

  async function buy(id) {
    if (locks.has(id)) await locks.get(id);
    let release;
    locks.set(id, new Promise((resolve) => { release = resolve; }));
    try {
      const count = await store.readStock(id);
      if (count === 0) return 'sold out';
      await store.writeStock(id, count - 1);
      return 'sold';
    } finally {
      locks.delete(id);
      release();
    }
  }

  return { buy };
}
