export function makeShop(store) {
  const latest = new Map();
  const purchase = (id) =>
    store.readStock(id).then((count) => {
      if (count === 0) return 'sold out';
      store.writeStock(id, count - 1);
      return 'sold';
    });
  const buy = (id) => {
    const mine = (latest.get(id) ?? Promise.resolve()).then(() => purchase(id));
    latest.set(id, mine.catch(() => {}));
    return mine;
  };
  return { buy };
}
