export function makeShop(store) {
  const queues = {};
  async function buy(id) {
    const before = queues[id];
    let done;
    queues[id] = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    const count = await store.readStock(id);
    if (count > 0) await store.writeStock(id, count - 1);
    done();
    return count > 0 ? 'sold' : 'sold out';
  }
  return { buy };
}
