export function attachAuthors(books, authors, links) {
  const out = books.map((b) => ({ ...b, authors: [] }));
  for (const l of links) out[l.book_id - 1].authors.push(authors[l.author_id - 1].name);
  return out;
}
