export async function loadSome(ids, fetchOne) {
  const ends = await Promise.allSettled(ids.map((id) => fetchOne(id)));
  const books = [], failed = [];
  ends.forEach((e, n) => e.status === 'fulfilled' ? books.push(e.value) : failed.push({ id: ids[n], reason: e.reason }));
  return { books, failed };
}
