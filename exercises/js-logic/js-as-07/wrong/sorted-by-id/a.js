export async function loadAll(ids, fetchOne) {
  const books = await Promise.all(ids.map((id) => fetchOne(id)));
  return books.sort((a, b) => a.id - b.id);
}
