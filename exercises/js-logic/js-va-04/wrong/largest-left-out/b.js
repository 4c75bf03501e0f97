export const toId = (text) => {
  if (/[^0-9]/.test(text)) return null;
  const id = +text;
  if (id < 1 || id >= Number.MAX_SAFE_INTEGER) return null;
  return id;
};
