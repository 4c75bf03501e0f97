export async function loadAll(ids, fetchOne) {
  const books = ids.map(async (id) => {
    const book = await fetchOne(id);
    return book;
  });
  return books;
}
