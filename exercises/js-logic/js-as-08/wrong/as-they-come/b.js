export async function loadSome(ids, fetchOne) {
  const books = [], failed = [];
  await Promise.all(ids.map(async (id) => { try { books.push(await fetchOne(id)); } catch (e) { failed.push({ id, reason: e.message }); } }));
  return { books, failed };
}
