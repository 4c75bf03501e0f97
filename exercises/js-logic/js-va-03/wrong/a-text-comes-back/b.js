export const parsePrice = (text) => {
  if (!/^\d+(\.\d{1,2})?$/.test(text)) return null;
  const [euros, cents = ''] = text.split('.');
  return euros + cents.padEnd(2, '0');
};
