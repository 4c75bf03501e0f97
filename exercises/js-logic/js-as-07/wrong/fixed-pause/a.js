export async function loadAll(ids, fetchOne) {
  const books = [];
  for (let i = 0; i < ids.length; i++) {
    fetchOne(ids[i]).then((book) => { books[i] = book; });
  }
  await new Promise((r) => setTimeout(r, 100));
  return books;
}
