export function titlesInStock(books) {
  const titles = [];
  for (const book of books) {
    if (book.stock >= 1) {
      titles.push(book.title);
    }
  }
  return titles;
}
