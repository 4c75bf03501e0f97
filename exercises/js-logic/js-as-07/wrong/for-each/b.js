export function loadAll(ids, fetchOne) {
  const results = [];
  ids.forEach((id) => {
    fetchOne(id).then((book) => {
      results.push(book);
    });
  });
  return results;
}
