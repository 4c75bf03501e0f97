export function loadAll(ids, fetchOne) {
  return Promise.all(ids.map(fetchOne)).catch(() => []);
}
