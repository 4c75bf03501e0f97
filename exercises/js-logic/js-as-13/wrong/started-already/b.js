export function makeShop(store) {
  const latest = {};
  async function purchase(id) {
    const count = await store.readStock(id);
    if (count === 0) return 'sold out';
    await store.writeStock(id, count - 1);
    return 'sold';
  }
  const buy = (id) => {
    const mine = (latest[id] ?? Promise.resolve()).then(purchase(id));
    latest[id] = mine.catch(() => {});
    return mine;
  };
  return { buy };
}
