export async function loadAll(ids, fetchOne) {
  const books = [];
  for (let i = 0; i < ids.length; i += 3) {
    books.push(...(await Promise.all(ids.slice(i, i + 3).map((id) => fetchOne(id)))));
  }
  return books;
}
