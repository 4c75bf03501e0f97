export function makeShop(store) {
  let queue = Promise.resolve();
  async function one(id) {
    const count = await store.readStock(id);
    if (count === 0) {
      return "sold out";
    }
    await store.writeStock(id, count - 1);
    return "sold";
  }
  function buy(id) {
    queue = queue.then(() => one(id));
    return queue;
  }
  return { buy };
}
