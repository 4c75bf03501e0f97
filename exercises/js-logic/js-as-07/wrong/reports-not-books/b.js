export async function loadAll(ids, fetchOne) {
  const running = ids.map((id) => fetchOne(id));
  const books = await Promise.allSettled(running);
  return books;
}
