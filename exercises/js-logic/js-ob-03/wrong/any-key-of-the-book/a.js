export function applyPatch(book, patch) {
  const copy = { ...book };
  for (const k of Object.keys(patch)) if (k in book && k !== 'id' && patch[k] !== undefined) copy[k] = patch[k];
  return copy;
}
