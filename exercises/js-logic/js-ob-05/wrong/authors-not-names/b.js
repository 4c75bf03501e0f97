export const attachAuthors = (books, authors, links) => {
  const person = {};
  authors.forEach((one) => { person[one.id] = one; });
  const linksOf = Map.groupBy(links, (link) => link.book_id);
  return books.map((book) => ({ ...book, authors: (linksOf.get(book.id) ?? []).map((link) => person[link.author_id]) }));
};
