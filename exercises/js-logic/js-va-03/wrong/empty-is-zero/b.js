export const parsePrice = (text) => {
  if (isNaN(text) || text < 0) {
    return null;
  }
  return Math.round(text * 100);
};
