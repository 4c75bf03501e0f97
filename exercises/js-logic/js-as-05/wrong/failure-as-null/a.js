export async function bookWithGenre(id, loadBook, loadGenre) {
  let book = null;
  try { book = await loadBook(id); } catch (e) { return null; }
  if (!book) return null;
  const genre = await loadGenre(book.genreId);
  return { book, genre };
}
