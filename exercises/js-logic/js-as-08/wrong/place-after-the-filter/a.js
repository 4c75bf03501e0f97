export async function loadSome(ids, fetchOne) {
  const results = await Promise.allSettled(ids.map((id) => fetchOne(id)));
  const books = results.filter((r) => r.status === "fulfilled").map((r) => r.value);
  const failed = results.filter((r) => r.status === "rejected").map((r, i) => ({ id: ids[i], reason: r.reason.message }));
  return { books, failed };
}
