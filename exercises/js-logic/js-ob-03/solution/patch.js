const EDITABLE = ['title', 'price_cents', 'stock', 'genre_id'];

export function applyPatch(book, patch) {
  const changed = { ...book };
  for (const key of EDITABLE) {
    if (patch[key] !== undefined) {
      changed[key] = patch[key];
    }
  }
  return changed;
}
