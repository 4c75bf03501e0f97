export const attachAuthors = (books, authors, links) => {
  const author = new Map();
  authors.forEach((one) => author.set(one.id, one));
  const linksOf = Map.groupBy(links, (link) => link.book_id);
  return books.map(({ ...book }) => {
    book.authors = (linksOf.get(book.id) ?? []).map((link) => author.get(link.author_id).name);
    return book;
  });
};
