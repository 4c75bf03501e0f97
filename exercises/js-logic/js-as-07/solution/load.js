export function loadAll(ids, fetchOne) {
  const running = ids.map((id) => fetchOne(id));
  return Promise.all(running);
}
