export async function loadSome(ids, fetchOne) {
  const failed = [];
  const books = await Promise.all(ids.map((id) => fetchOne(id).catch((e) => { failed.push({ id, reason: e.message }); })));
  return { books, failed };
}
