export async function loadAll(ids, fetchOne) {
  const running = [];
  for (const id of ids) running.push(fetchOne(id));
  const settled = await Promise.allSettled(running);
  const books = [];
  for (const { status, value, reason } of settled) {
    if (status === 'rejected') throw reason;
    books.push(value);
  }
  return books;
}
