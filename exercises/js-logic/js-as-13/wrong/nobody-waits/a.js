export function makeShop(store) {
  const queues = new Map();
  async function one(id) {
    const count = await store.readStock(id);
    if (count === 0) {
      return "sold out";
    }
    await store.writeStock(id, count - 1);
    return "sold";
  }
  function buy(id) {
    const before = queues.get(id) ?? Promise.resolve();
    const now = before.catch(() => {}).then(() => one(id));
    return now;
  }
  return { buy };
}
