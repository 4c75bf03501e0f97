export async function loadAll(ids, fetchOne) {
  return Promise.all(ids.map((id) => { fetchOne(id); }));
}
