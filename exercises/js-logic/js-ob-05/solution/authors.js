export function attachAuthors(books, authors, links) {
  const nameOf = new Map(authors.map((author) => [author.id, author.name]));
  const namesOf = new Map(books.map((book) => [book.id, []]));
  for (const { book_id, author_id } of links) {
    namesOf.get(book_id).push(nameOf.get(author_id));
  }
  return books.map((book) => ({ ...book, authors: namesOf.get(book.id) }));
}
