export async function loadSome(ids, fetchOne) {
  const results = await Promise.allSettled(ids.map((id) => fetchOne(id)));
  const books = [];
  const failed = [];
  results.forEach((r, i) => {
    if (r.status === "fulfilled") books.push(r.value);
    else failed.push({ id: ids[i], reason: r.reason });
  });
  return { books, failed };
}
