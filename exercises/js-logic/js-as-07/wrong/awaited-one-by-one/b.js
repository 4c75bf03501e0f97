export async function loadAll(ids, fetchOne) {
  const books = [];
  for await (const book of ids.map((id) => fetchOne(id))) books.push(book);
  return books;
}
