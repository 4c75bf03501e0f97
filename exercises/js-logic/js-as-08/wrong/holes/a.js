export async function loadSome(ids, fetchOne) {
  const results = await Promise.allSettled(ids.map((id) => fetchOne(id)));
  const books = results.map((r) => r.value);
  const failed = [];
  results.forEach((r, i) => {
    if (r.status === "rejected") failed.push({ id: ids[i], reason: r.reason.message });
  });
  return { books, failed };
}
