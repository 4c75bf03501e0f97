export const attachAuthors = (books, authors, links) => {
  const names = new Map(authors.map((a) => [a.id, a.name]));
  const byBook = new Map();
  links.forEach(({ book_id, author_id }) => {
    const key = String(book_id);
    byBook.set(key, [...(byBook.get(key) ?? []), names.get(author_id)]);
  });
  return books.map((b) => ({ ...b, authors: byBook.has(b.id) ? byBook.get(b.id) : [] }));
};
