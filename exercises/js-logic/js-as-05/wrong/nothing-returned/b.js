export function bookWithGenre(id, loadBook, loadGenre) {
  return loadBook(id).then((book) => {
    if (!book) return null;
    loadGenre(book.genreId).then((genre) => ({ book, genre }));
  });
}
