export function attachAuthors(books, authors, links) {
  const names = new Map(authors.map((a) => [a.id, a.name]));
  const byId = new Map(books.map((b) => [b.id, b]));
  const out = new Map();
  for (const l of links) {
    if (!out.has(l.book_id)) out.set(l.book_id, { ...byId.get(l.book_id), authors: [] });
    out.get(l.book_id).authors.push(names.get(l.author_id));
  }
  return [...out.values()];
}
