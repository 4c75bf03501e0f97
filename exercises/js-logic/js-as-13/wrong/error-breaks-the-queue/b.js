export function makeShop(store) {
  // For each book: a promise that is fulfilled when its latest purchase is over.
  const latest = new Map();

  async function purchase(id) {
    const count = await store.readStock(id);
    if (count === 0) {
      return 'sold out';
    }
    await store.writeStock(id, count - 1);
    return 'sold';
  }

  function buy(id) {
    const before = latest.get(id) ?? Promise.resolve();
    const mine = before.then(() => purchase(id));
    latest.set(id, mine);
    return mine;
  }

  return { buy };
}
