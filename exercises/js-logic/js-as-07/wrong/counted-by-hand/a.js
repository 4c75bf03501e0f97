export function loadAll(ids, fetchOne) {
  return new Promise((resolve, reject) => {
    const books = [];
    let done = 0;
    ids.forEach((id, place) => {
      fetchOne(id).then((book) => {
        books[place] = book;
        done += 1;
        if (done === ids.length) resolve(books);
      }, reject);
    });
  });
}
