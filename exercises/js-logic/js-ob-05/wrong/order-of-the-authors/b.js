export const attachAuthors = (books, authors, links) => {
  const namesOf = new Map(books.map((book) => [book.id, []]));
  const linksOf = Map.groupBy(links, (link) => link.author_id);
  for (const author of authors) {
    for (const link of linksOf.get(author.id) ?? []) namesOf.get(link.book_id).push(author.name);
  }
  return books.map((book) => ({ ...book, authors: namesOf.get(book.id) }));
};
