export async function loadSome(ids, fetchOne) {
  const results = await Promise.allSettled(ids.map((id) => fetchOne(id)));
  const books = results.filter((r) => r.status === "fulfilled");
  const failed = results.filter((r) => r.status === "rejected");
  return { books, failed };
}
