export async function loadSome(ids, fetchOne) {
  const books = [];
  const failed = [];
  await Promise.all(ids.map(async (id) => {
    try {
      books.push(await fetchOne(id));
    } catch (error) {
      failed.push({ id, reason: error.message });
    }
  }));
  return { books, failed };
}
