const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export function makeShop(store) {
  const locked = new Set();
  async function buy(id) {
    while (locked.has(id)) {
      await sleep(2);
    }
    locked.add(id);
    try {
      const count = await store.readStock(id);
      if (count === 0) return 'sold out';
      await store.writeStock(id, count - 1);
      return 'sold';
    } finally {
      locked.delete(id);
    }
  }
  return { buy };
}
