export function makeShop(store) {
  const latest = new Map();
  async function purchase(id) {
    const count = await store.readStock(id);
    if (count === 0) return 'sold out';
    await store.writeStock(id, count - 1);
    return 'sold';
  }
  function buy(id) {
    const before = latest.get(id);
    const mine = before ? before.then(() => purchase(id), () => purchase(id)) : purchase(id);
    latest.set(id, mine);
    mine.finally(() => { if (latest.get(id) === mine) latest.delete(id); });
    return mine;
  }
  return { buy };
}
