export const loadSome = async (ids, fetchOne) => {
  const books = [];
  const failed = [];
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i];
    await fetchOne(id).then(
      (book) => books.push(book),
      (error) => failed.push({ id, reason: error.message }),
    );
  }
  return { books, failed };
};
