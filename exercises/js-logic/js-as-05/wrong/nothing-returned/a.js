export async function bookWithGenre(id, loadBook, loadGenre) {
  loadBook(id).then((book) => {
    if (!book) return null;
    return loadGenre(book.genreId).then((genre) => ({ book, genre }));
  });
}
