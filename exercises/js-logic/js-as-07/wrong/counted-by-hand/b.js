export function loadAll(ids, fetchOne) {
  const books = new Array(ids.length);
  let left = ids.length;
  return new Promise((resolve, reject) => {
    for (let i = 0; i < ids.length; i++) {
      fetchOne(ids[i])
        .then((book) => {
          books[i] = book;
          left--;
          if (!left) resolve(books);
        })
        .catch(reject);
    }
  });
}
