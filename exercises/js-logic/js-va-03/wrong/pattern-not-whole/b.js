export const parsePrice = (text) => {
  const found = text.match(/[0-9]+/);
  if (!found) {
    return null;
  }
  return Math.round(text * 100);
};
