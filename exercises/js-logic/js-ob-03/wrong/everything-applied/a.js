export function applyPatch(book, patch) {
  return { ...book, ...patch };
}
