export function loadSome(ids, fetchOne) {
  return Promise.all(ids.map((id) => fetchOne(id))).then(
    (books) => ({ books, failed: [] }),
    (error) => ({ books: [], failed: [{ id: ids[0], reason: error.message }] }),
  );
}
