export async function loadAll(ids, fetchOne) {
  const byId = {};
  await Promise.all(
    ids.map(async (id) => {
      byId[id] = await fetchOne(id);
    }),
  );
  return Object.values(byId);
}
