export async function loadAll(ids, fetchOne) {
  const running = ids.forEach((id) => fetchOne(id));
  const books = await Promise.all(running);
  return books;
}
