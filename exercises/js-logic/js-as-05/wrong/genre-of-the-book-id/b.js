export async function bookWithGenre(id, loadBook, loadGenre) {
  const [book, genre] = await Promise.all([loadBook(id), loadGenre(id)]);
  if (!book) return null;
  return { book, genre };
}
