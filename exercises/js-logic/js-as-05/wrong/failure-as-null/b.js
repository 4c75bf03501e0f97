export async function bookWithGenre(id, loadBook, loadGenre) {
  try {
    const book = await loadBook(id);
    const genre = await loadGenre(book.genreId);
    return { book, genre };
  } catch {
    return null;
  }
}
