export async function bookWithGenre(id, loadBook, loadGenre) {
  const book = await loadBook(id);
  const genre = await loadGenre(book.genreId);
  if (!book) return null;
  return { book, genre };
}
