export async function bookWithGenre(id, loadBook, loadGenre) {
  const book = loadBook(id);
  const genre = loadGenre(book.genreId);
  return { book, genre };
}
