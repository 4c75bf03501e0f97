export const toId = (text) => {
  if (text === '' || /[^0-9]/.test(text)) return null;
  const id = parseInt(text, 10);
  if (id < 1 || id > Number.MAX_SAFE_INTEGER) return null;
  return id;
};
