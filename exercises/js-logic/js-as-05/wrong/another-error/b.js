export async function bookWithGenre(id, loadBook, loadGenre) {
  const book = await loadBook(id);
  if (!book) return null;
  try { return { book, genre: await loadGenre(book.genreId) }; } catch (e) { throw new RangeError("genre"); }
}
