export async function loadAll(ids, fetchOne) {
  return ids.map((id) => fetchOne(id));
}
