export async function loadSome(ids, fetchOne) {
  const ends = await Promise.allSettled(ids.map((id) => fetchOne(id)));
  const books = [];
  const failed = [];
  ends.forEach((end, n) => {
    if (end.status === 'fulfilled') {
      books.push(end.value);
    } else {
      failed.push({ id: ids[n], reason: end.reason.message });
    }
  });
  return { books, failed };
}
