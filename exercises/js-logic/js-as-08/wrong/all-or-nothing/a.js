export async function loadSome(ids, fetchOne) {
  const failed = [];
  const books = await Promise.all(ids.map((id) => fetchOne(id)));
  return { books, failed };
}
