export const parsePrice = (text) => {
  const good = /^\d+(\.\d{1,2})?/.test(text);
  return good ? Math.round(parseFloat(text) * 100) : null;
};
