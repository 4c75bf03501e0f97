export async function loadSome(ids, fetchOne) {
  const failed = [];
  const books = await Promise.all(ids.map((id) => fetchOne(id).catch((error) => { failed.push({ id, reason: error.message }); })));
  return { books: books.filter((b) => b), failed };
}
