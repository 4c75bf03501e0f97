export async function loadSome(ids, fetchOne) {
  const failed = [];
  const load = async (id) => {
    try {
      return await fetchOne(id);
    } catch (error) {
      failed.push({ id, reason: error.message });
      return null;
    }
  };
  const books = await Promise.all(ids.map(load));
  return { books: books.filter((book) => book !== null), failed };
}
