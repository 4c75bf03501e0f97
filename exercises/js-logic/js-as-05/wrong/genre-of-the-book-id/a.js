export async function bookWithGenre(id, loadBook, loadGenre) {
  const book = await loadBook(id);
  if (!book) return null;
  const genre = await loadGenre(id);
  return { book, genre };
}
