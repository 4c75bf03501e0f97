export const attachAuthors = (books, authors, links) => {
  const nameOf = new Map(authors.map((author) => [author.id, author.name]));
  const bookOf = new Map(books.map((book) => [book.id, book]));
  const groups = Map.groupBy(links, (link) => link.book_id);
  return [...groups].map(([id, group]) => ({ ...bookOf.get(id), authors: group.map((link) => nameOf.get(link.author_id)) }));
};
