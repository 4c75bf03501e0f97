export async function loadAll(ids, fetchOne) {
  const books = [];
  let rest = [...ids];
  while (rest.length > 0) {
    const group = rest.slice(0, 3);
    rest = rest.slice(3);
    books.push(...(await Promise.all(group.map(fetchOne))));
  }
  return books;
}
