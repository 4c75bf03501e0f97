export function titlesInStock(books) {
  return books.forEach((book) => {
    if (book.stock > 0) return book.title;
  });
}
