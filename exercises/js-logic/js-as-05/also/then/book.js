export function bookWithGenre(id, loadBook, loadGenre) {
  return loadBook(id).then((book) => {
    if (!book) return null;
    return loadGenre(book.genreId).then((genre) => ({ book, genre }));
  });
}
