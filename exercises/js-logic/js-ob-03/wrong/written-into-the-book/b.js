export const applyPatch = (book, patch) => {
  for (const key in patch) {
    book[key] = patch[key];
  }
  return book;
};
