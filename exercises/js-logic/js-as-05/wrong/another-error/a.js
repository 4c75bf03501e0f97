export async function bookWithGenre(id, loadBook, loadGenre) {
  const book = await loadBook(id);
  if (!book) return null;
  try {
    const genre = await loadGenre(book.genreId);
    return { book, genre };
  } catch (error) {
    throw new Error(error.message);
  }
}
