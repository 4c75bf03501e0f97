export async function bookWithGenre(id, loadBook, loadGenre) {
  const book = loadBook(id);
  if (book === null) return null;
  const genre = loadGenre(book.genreId);
  return { book, genre };
}
