export const applyPatch = (book, patch) => {
  const changed = structuredClone(book);
  for (const key of Object.keys(patch)) changed[key] = patch[key];
  return changed;
};
