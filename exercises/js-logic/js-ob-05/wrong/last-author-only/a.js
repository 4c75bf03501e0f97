export function attachAuthors(books, authors, links) {
  const names = new Map(authors.map((a) => [a.id, a.name]));
  const byBook = new Map(links.map((l) => [l.book_id, names.get(l.author_id)]));
  return books.map((b) => ({ ...b, authors: byBook.has(b.id) ? [byBook.get(b.id)] : [] }));
}
