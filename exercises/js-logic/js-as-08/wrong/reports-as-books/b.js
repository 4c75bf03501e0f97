export async function loadSome(ids, fetchOne) {
  const ends = await Promise.allSettled(ids.map((id) => fetchOne(id)));
  const books = [];
  const failed = [];
  for (const end of ends) {
    if (end.status === 'fulfilled') books.push(end);
    else failed.push(end);
  }
  return { books, failed };
}
