export async function loadAll(ids, fetchOne) {
  const books = [];
  const running = ids.map((id) => fetchOne(id).then((book) => books.push(book)));
  for (const load of running) await load;
  return books;
}
