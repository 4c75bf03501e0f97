export async function loadAll(ids, fetchOne) {
  return Promise.all(ids.forEach((id) => fetchOne(id)));
}
