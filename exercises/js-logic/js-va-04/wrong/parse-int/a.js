export const toId = (text) => {
  const id = parseInt(text);
  if (id < 1 || id > Number.MAX_SAFE_INTEGER) {
    return null;
  }
  return id;
};
