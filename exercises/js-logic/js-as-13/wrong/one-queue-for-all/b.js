export function makeShop(store) {
  let last = Promise.resolve();
  async function purchase(id) {
    const count = await store.readStock(id);
    if (count === 0) return 'sold out';
    await store.writeStock(id, count - 1);
    return 'sold';
  }
  const buy = (id) => { const mine = last.then(() => purchase(id)); last = mine.catch(() => {}); return mine; };
  return { buy };
}
