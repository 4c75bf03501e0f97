export const attachAuthors = (books, authors, links) => {
  const nameOf = new Map(authors.map((author) => [author.id, author.name]));
  const groups = Map.groupBy(links, (link) => link.book_id);
  return books.map((book) => {
    book.authors = (groups.get(book.id) ?? []).map((link) => nameOf.get(link.author_id));
    return book;
  });
};
