export function loadSome(ids, fetchOne) {
  return Promise.all(ids.map(fetchOne)).then((books) => ({ books, failed: [] }));
}
