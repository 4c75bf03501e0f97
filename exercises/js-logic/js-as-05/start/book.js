export async function bookWithGenre(id, loadBook, loadGenre) {
  // Load the book, then its genre.
}
