export async function loadAll(ids, fetchOne) {
  Promise.all(ids.map((id) => fetchOne(id)));
}
