export const parsePrice = (text) => {
  if (!/^\d+(\.\d{1,2})?$/.test(text)) {
    return null;
  }
  const [euros, cents = '0'] = text.split('.');
  return Number(euros) * 100 + Number(cents);
};
