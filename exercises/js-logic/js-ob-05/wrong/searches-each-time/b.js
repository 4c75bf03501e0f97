export function attachAuthors(books, authors, links) {
  const byBook = new Map();
  for (const l of links) {
    if (!byBook.has(l.book_id)) byBook.set(l.book_id, []);
    byBook.get(l.book_id).push(authors.find((a) => a.id === l.author_id).name);
  }
  return books.map((b) => ({ ...b, authors: byBook.get(b.id) ?? [] }));
}
