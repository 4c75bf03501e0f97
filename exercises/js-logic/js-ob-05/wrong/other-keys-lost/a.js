export function attachAuthors(books, authors, links) {
  const names = new Map(authors.map((a) => [a.id, a.name]));
  const byBook = new Map();
  for (const l of links) {
    if (!byBook.has(l.book_id)) byBook.set(l.book_id, []);
    byBook.get(l.book_id).push(names.get(l.author_id));
  }
  return books.map((b) => ({ id: b.id, title: b.title, authors: byBook.get(b.id) ?? [] }));
}
