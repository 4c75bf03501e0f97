export async function bookWithGenre(id, loadBook, loadGenre) {
  const book = loadBook(id);
  if (!book) return null;
  const genre = await loadGenre(book.genreId);
  return { book, genre };
}
