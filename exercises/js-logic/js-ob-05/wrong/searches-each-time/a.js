export function attachAuthors(books, authors, links) {
  const names = new Map(authors.map((a) => [a.id, a.name]));
  return books.map((b) => ({ ...b, authors: links.filter((l) => l.book_id === b.id).map((l) => names.get(l.author_id)) }));
}
