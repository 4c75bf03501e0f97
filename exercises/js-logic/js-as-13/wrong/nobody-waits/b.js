export function makeShop(store) {

  async function one(id) {
    const count = await store.readStock(id);
    if (count === 0) {
      return "sold out";
    }
    await store.writeStock(id, count - 1);
    return "sold";
  }
  async function buy(id) {
    const count = await store.readStock(id);
    if (count === 0) return "sold out";
    const again = await store.readStock(id);
    if (again === 0) return "sold out";
    await store.writeStock(id, again - 1);
    return "sold";
  }
  return { buy };
}
