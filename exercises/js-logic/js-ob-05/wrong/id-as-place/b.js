export const attachAuthors = (books, authors, links) => {
  const groups = Map.groupBy(links, (link) => link.book_id);
  const nameAt = (id) => authors[id - 1].name;
  return books.map((book) => ({ ...book, authors: (groups.get(book.id) ?? []).map((link) => nameAt(link.author_id)) }));
};
