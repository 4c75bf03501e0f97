export function makeShop(store) {
  async function buy(id) {
    const count = await store.readStock(id);
    if (count === 0) {
      return 'sold out';
    }
    await store.writeStock(id, count - 1);
    return 'sold';
  }

  return { buy };
}
