export async function loadSome(ids, fetchOne) {
  const results = Promise.allSettled(ids.map((id) => fetchOne(id)));
  const books = [];
  const failed = [];
  for (const r of results) {
    if (r.status === "fulfilled") books.push(r.value);
  }
  return { books, failed };
}
