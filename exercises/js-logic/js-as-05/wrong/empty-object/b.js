export async function bookWithGenre(id, loadBook, loadGenre) {
  const book = await loadBook(id);
  const genre = book ? await loadGenre(book.genreId) : null;
  return { book, genre };
}
