export async function loadAll(ids, fetchOne) {
  return Promise.allSettled(ids.map((id) => fetchOne(id)));
}
