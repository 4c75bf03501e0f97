export function makeShop(store) {
  const queues = {};
  async function buy(id) {
    const before = queues[id];
    let done;
    queues[id] = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    try {
      const count = await store.readStock(id);
      if (count === 0) return 'sold out';
      await store.writeStock(id, count - 1);
      return 'sold';
    } finally {
      done();
      delete queues[id];
    }
  }
  return { buy };
}
