export function makeShop(store) {
  const known = {};
  const queues = {};
  const purchase = async (id) => {
    if (!(id in known)) known[id] = await store.readStock(id);
    if (known[id] === 0) return 'sold out';
    await store.writeStock(id, known[id] - 1);
    known[id] -= 1;
    return 'sold';
  };
  const buy = (id) => {
    const mine = (queues[id] ?? Promise.resolve()).then(() => purchase(id));
    queues[id] = mine.catch(() => {});
    return mine;
  };
  return { buy };
}
