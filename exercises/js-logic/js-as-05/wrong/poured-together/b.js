export async function bookWithGenre(id, loadBook, loadGenre) {
  const book = await loadBook(id);
  if (!book) return null;
  return { ...book, genre: await loadGenre(book.genreId) };
}
