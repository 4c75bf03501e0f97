export const attachAuthors = (books, authors, links) => {
  const nameOf = {};
  for (const { id, name } of authors) nameOf[id] = name;
  const namesOf = {};
  for (const { book_id, author_id } of links) {
    namesOf[book_id] = [nameOf[author_id]];
  }
  return books.map((book) => ({ ...book, authors: namesOf[book.id] ?? [] }));
};
