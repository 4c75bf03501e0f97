export function loadAll(ids, fetchOne) {
  return Promise.allSettled(ids.map((id) => fetchOne(id))).then((ends) => {
    const books = [];
    for (const end of ends) books.push(end.value);
    return books;
  });
}
