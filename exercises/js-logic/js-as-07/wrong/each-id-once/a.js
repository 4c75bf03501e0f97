export async function loadAll(ids, fetchOne) {
  const unique = [...new Set(ids)];
  return Promise.all(unique.map((id) => fetchOne(id)));
}
