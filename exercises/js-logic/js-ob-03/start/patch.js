export function applyPatch(book, patch) {
  // Return a new book: a copy of book, with the changes of patch.
  return book;
}
