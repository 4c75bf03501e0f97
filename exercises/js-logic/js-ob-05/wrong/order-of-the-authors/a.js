export function attachAuthors(books, authors, links) {
  return books.map((b) => {
    const ids = new Set(links.filter((l) => l.book_id === b.id).map((l) => l.author_id));
    return { ...b, authors: authors.filter((a) => ids.has(a.id)).map((a) => a.name) };
  });
}
