export const applyPatch = (book, { id, ...patch }) => {
  const result = {};
  for (const [key, old] of Object.entries(book)) {
    result[key] = patch[key] === undefined ? old : patch[key];
  }
  return result;
};
