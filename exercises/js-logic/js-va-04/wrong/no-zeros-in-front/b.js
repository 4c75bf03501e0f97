export const toId = (text) => {
  const id = parseInt(text, 10);
  if (String(id) !== text) return null;
  if (id < 1 || id > Number.MAX_SAFE_INTEGER) return null;
  return id;
};
