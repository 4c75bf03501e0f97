export function attachAuthors(books, authors, links) {
  const names = {};
  for (const author of authors) names[author.id] = author.name;
  const byBook = {};
  links.forEach((link) => {
    if (!byBook[link.book_id]) byBook[link.book_id] = [];
    byBook[link.book_id].push(names[link.author_id]);
  });
  return books.map((book) => Object.assign({}, book, { authors: byBook[book.id] || [] }));
}
