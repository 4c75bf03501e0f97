export async function loadAll(ids, fetchOne) {
  const running = ids.map((id) => fetchOne(id));
  const books = [];
  for (const load of running) {
    books.push(await load);
  }
  return books;
}
