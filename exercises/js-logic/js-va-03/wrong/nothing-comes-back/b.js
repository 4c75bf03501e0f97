export const parsePrice = (text) => {
  const isPrice = /^\d+(\.\d{1,2})?$/.test(text);
  if (!isPrice) {
    return;
  }
  return Math.round(text * 100);
};
