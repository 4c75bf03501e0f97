export function makeShop(store) {
  const last = {};
  async function one(id) {
    const count = await store.readStock(id);
    if (count === 0) {
      return "sold out";
    }
    await store.writeStock(id, count - 1);
    return "sold";
  }
  async function buy(id) {
    await last[id];
    last[id] = one(id);
    return last[id];
  }
  return { buy };
}
