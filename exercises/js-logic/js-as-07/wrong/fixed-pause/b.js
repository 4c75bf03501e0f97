export async function loadAll(ids, fetchOne) {
  const books = [];
  let error = null;
  for (let i = 0; i < ids.length; i++) {
    fetchOne(ids[i]).then((book) => { books[i] = book; }, (e) => { error = e; });
  }
  await new Promise((r) => setTimeout(r, 100));
  if (error) throw error;
  return books;
}
