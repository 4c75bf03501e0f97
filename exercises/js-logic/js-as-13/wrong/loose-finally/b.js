export function makeShop(store) {
  const latest = {};
  async function purchase(id) {
    const count = await store.readStock(id);
    if (count === 0) return 'sold out';
    await store.writeStock(id, count - 1);
    return 'sold';
  }
  function buy(id) {
    const mine = latest[id] ? latest[id].then(() => purchase(id), () => purchase(id)) : purchase(id);
    latest[id] = mine;
    mine.finally(() => {
      delete latest[id];
    });
    return mine;
  }
  return { buy };
}
