export const loadAll = (ids, fetchOne) =>
  ids.reduce(
    (before, id) => before.then((books) => fetchOne(id).then((book) => [...books, book])),
    Promise.resolve([]),
  );
