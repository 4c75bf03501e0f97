export function makeShop(store) {
  const wait = (ms) => new Promise((r) => setTimeout(r, ms));
  const busy = {};
  async function one(id) {
    const count = await store.readStock(id);
    if (count === 0) {
      return "sold out";
    }
    await store.writeStock(id, count - 1);
    return "sold";
  }
  async function buy(id) {
    while (busy[id]) await wait(1);
    busy[id] = true;
    try {
      return await one(id);
    } finally {
      busy[id] = false;
    }
  }
  return { buy };
}
