export function makeShop(store) {
  const queues = new Map();
  async function one(id) {
    try {
    const count = await store.readStock(id);
    if (count === 0) return "sold out";
    await store.writeStock(id, count - 1);
    return "sold";
    } catch (error) { throw new RangeError("store"); }
  }
  function buy(id) {
    const before = queues.get(id) ?? Promise.resolve();
    const now = before.catch(() => {}).then(() => one(id));
    queues.set(id, now);
    return now;
  }
  return { buy };
}
