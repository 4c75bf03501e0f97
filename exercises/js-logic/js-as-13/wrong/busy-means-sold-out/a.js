export function makeShop(store) {
  let busy = false;
  async function one(id) {
    const count = await store.readStock(id);
    if (count === 0) {
      return "sold out";
    }
    await store.writeStock(id, count - 1);
    return "sold";
  }
  async function buy(id) {
    if (busy) return "sold out";
    busy = true;
    const result = await one(id);
    busy = false;
    return result;
  }
  return { buy };
}
