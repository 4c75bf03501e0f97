export async function loadSome(ids, fetchOne) {
  const books = [];
  const failed = [];
  ids.forEach(async (id) => {
    try { books.push(await fetchOne(id)); }
    catch (error) { failed.push({ id, reason: error.message }); }
  });
  return { books, failed };
}
