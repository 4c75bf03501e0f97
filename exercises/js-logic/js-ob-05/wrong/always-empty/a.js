export function attachAuthors(books, authors, links) {
  const groups = {};
  for (const link of links) (groups[link.book_id] ??= []).push(link.author_id);
  const namesOf = new Map(Object.entries(groups));
  const nameOf = new Map(authors.map((author) => [author.id, author.name]));
  return books.map((book) => ({ ...book, authors: (namesOf.get(book.id) ?? []).map((id) => nameOf.get(id)) }));
}
