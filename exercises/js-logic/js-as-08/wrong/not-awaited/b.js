export async function loadSome(ids, fetchOne) {
  const ends = Promise.allSettled(ids.map(fetchOne));
  const books = [];
  const failed = [];
  for (const { status, value } of ends) {
    if (status === 'fulfilled') books.push(value);
  }
  return { books, failed };
}
