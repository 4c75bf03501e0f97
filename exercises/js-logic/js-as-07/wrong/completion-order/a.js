export async function loadAll(ids, fetchOne) {
  const books = [];
  await Promise.all(
    ids.map(async (id) => {
      books.push(await fetchOne(id));
    }),
  );
  return books;
}
