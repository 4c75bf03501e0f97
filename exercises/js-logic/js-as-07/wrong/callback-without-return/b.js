export async function loadAll(ids, fetchOne) {
  const running = ids.map(function (id) {
    fetchOne(id);
  });
  return await Promise.all(running);
}
