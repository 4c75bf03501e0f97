export function loadAll(ids, fetchOne) {
  const once = ids.filter((id, place) => ids.indexOf(id) === place);
  return Promise.all(once.map((id) => fetchOne(id)));
}
