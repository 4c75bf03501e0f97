export function applyPatch(book, patch) {
  return Object.assign(book, patch);
}
