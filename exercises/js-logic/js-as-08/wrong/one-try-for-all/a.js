export async function loadSome(ids, fetchOne) {
  try {
    const books = await Promise.all(ids.map((id) => fetchOne(id)));
    return { books, failed: [] };
  } catch (error) {
    return { books: [], failed: [{ id: ids[0], reason: error.message }] };
  }
}
