export function titlesInStock(books) {
  for (let i = books.length - 1; i >= 0; i--) {
    if (books[i].stock === 0) books.splice(i, 1);
  }
  return books.map((b) => b.title);
}
