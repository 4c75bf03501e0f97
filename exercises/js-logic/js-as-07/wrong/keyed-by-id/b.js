export async function loadAll(ids, fetchOne) {
  const found = {};
  const running = ids.map((id) =>
    fetchOne(id).then((book) => {
      found[id] = book;
    }),
  );
  for (const load of running) await load;
  return Object.keys(found).map((id) => found[id]);
}
