export async function loadSome(ids, fetchOne) {
  if (ids.length === 0) return null;
  const results = await Promise.allSettled(ids.map((id) => fetchOne(id)));
  const books = [], failed = [];
    results.forEach((r, j) => r.status === "fulfilled" ? books.push(r.value) : failed.push({ id: ids[j], reason: r.reason.message }));
  return { books, failed };
}
