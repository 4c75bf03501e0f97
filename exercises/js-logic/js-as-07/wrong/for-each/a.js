export async function loadAll(ids, fetchOne) {
  const books = [];
  ids.forEach(async (id) => {
    books.push(await fetchOne(id));
  });
  return books;
}
