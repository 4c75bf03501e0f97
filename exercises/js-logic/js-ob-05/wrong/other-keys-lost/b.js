export const attachAuthors = (books, authors, links) => {
  const nameOf = Object.fromEntries(authors.map(({ id, name }) => [id, name]));
  const copies = new Map(books.map(({ id, title }) => [id, { id, title, authors: [] }]));
  links.forEach((link) => copies.get(link.book_id).authors.push(nameOf[link.author_id]));
  return [...copies.values()];
};
