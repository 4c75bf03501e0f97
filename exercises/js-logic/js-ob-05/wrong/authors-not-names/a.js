export function attachAuthors(books, authors, links) {
  const byId = new Map(authors.map((a) => [a.id, a]));
  const byBook = new Map();
  for (const l of links) {
    if (!byBook.has(l.book_id)) byBook.set(l.book_id, []);
    byBook.get(l.book_id).push(byId.get(l.author_id));
  }
  return books.map((b) => ({ ...b, authors: byBook.get(b.id) ?? [] }));
}
