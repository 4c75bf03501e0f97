export function bookWithGenre(id, loadBook, loadGenre) {
  return loadBook(id).then((book) => {
    if (!book) return null;
    const genre = loadGenre(book.genreId);
    return { book, genre };
  });
}
