export function makeShop(store) {
  const counts = new Map();
  async function buy(id) {
    if (!counts.has(id)) counts.set(id, store.readStock(id).then((count) => ({ count })));
    const box = await counts.get(id);
    if (box.count === 0) return 'sold out';
    box.count -= 1;
    await store.writeStock(id, box.count);
    return 'sold';
  }
  return { buy };
}
