export async function loadSome(ids, fetchOne) {
  const load = async (id) => {
    try {
      return { book: await fetchOne(id) };
    } catch (error) {
      return { failure: { id, reason: error.message } };
    }
  };
  const results = await Promise.all(ids.map(load));
  return {
    books: results.filter((result) => !result.failure).map((result) => result.book),
    failed: results.filter((result) => result.failure).map((result) => result.failure),
  };
}
