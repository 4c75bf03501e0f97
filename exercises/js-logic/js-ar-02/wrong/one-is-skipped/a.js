export function titlesInStock(books) {
  for (let i = 0; i < books.length; i++) {
    if (books[i].stock === 0) books.splice(i, 1);
  }
  return books.map((b) => b.title);
}
