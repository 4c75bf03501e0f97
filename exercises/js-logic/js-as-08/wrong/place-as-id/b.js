export async function loadSome(ids, fetchOne) {
  const ends = await Promise.allSettled(ids.map((id) => fetchOne(id)));
  let id = 0;
  const books = [];
  const failed = [];
  for (const end of ends) {
    id += 1;
    if (end.status === 'fulfilled') books.push(end.value);
    else failed.push({ id, reason: end.reason.message });
  }
  return { books, failed };
}
