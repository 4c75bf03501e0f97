export async function loadAll(ids, fetchOne) {
  const books = [];
  for (const id of ids) {
    books.push(await fetchOne(id));
  }
  return books;
}
