export const toId = (text) => {
  if (!/^\d+$/.test(text)) {
    return null;
  }
  const n = +text;
  return n > 0 && Number.isSafeInteger(n) ? text : null;
};
