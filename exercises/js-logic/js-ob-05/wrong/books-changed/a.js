export function attachAuthors(books, authors, links) {
  const names = new Map(authors.map((a) => [a.id, a.name]));
  const byId = new Map(books.map((b) => [b.id, b]));
  for (const b of books) b.authors = [];
  for (const l of links) byId.get(l.book_id).authors.push(names.get(l.author_id));
  return books;
}
