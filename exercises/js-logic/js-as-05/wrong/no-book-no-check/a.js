export async function bookWithGenre(id, loadBook, loadGenre) {
  const book = await loadBook(id);
  const genre = await loadGenre(book.genreId);
  return { book, genre };
}
