export function loadSome(ids, fetchOne) {
  const books = [];
  const failed = [];
  ids.forEach((id) => {
    fetchOne(id).then(
      (book) => books.push(book),
      (error) => failed.push({ id, reason: error.message }),
    );
  });
  return { books, failed };
}
