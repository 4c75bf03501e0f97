export function makeShop(store) {
  const busy = new Set();
  async function buy(id) {
    if (busy.has(id)) return 'sold out';
    busy.add(id);
    try {
      const count = await store.readStock(id);
      if (count === 0) return 'sold out';
      await store.writeStock(id, count - 1);
      return 'sold';
    } finally { busy.delete(id); }
  }
  return { buy };
}
