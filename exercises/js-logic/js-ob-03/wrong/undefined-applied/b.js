export function applyPatch(book, patch) {
  return { ...book, ...patch, id: book.id };
}
