export async function bookWithGenre(id, loadBook, loadGenre) {
  const book = await loadBook(id);
  if (!book) return { book: null, genre: null };
  const genre = await loadGenre(book.genreId);
  return { book, genre };
}
