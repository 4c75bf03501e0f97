export function makeShop(store) {
  const latest = new Map();
  const counts = new Map();

  async function purchase(id) {
    let count = counts.get(id);
    if (count === undefined) {
      count = await store.readStock(id);
    }
    if (count <= 0) {
      counts.set(id, 0);
      return 'sold out';
    }
    await store.writeStock(id, count - 1);
    counts.set(id, count - 1);
    return 'sold';
  }

  function buy(id) {
    const before = latest.get(id) ?? Promise.resolve();
    const mine = before.catch(() => {}).then(() => purchase(id));
    latest.set(id, mine);
    return mine;
  }

  return { buy };
}
