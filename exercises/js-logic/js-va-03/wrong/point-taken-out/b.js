export const parsePrice = (text) => {
  const good = text.match(/^\d+(\.\d{1,2})?$/);
  return good ? parseInt(text.split('.').join(''), 10) : null;
};
