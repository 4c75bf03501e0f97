export const parsePrice = (text) => {
  const [euros, cents = '', ...rest] = text.split('.');
  if (!/^\d+$/.test(euros) || !/^\d{0,2}$/.test(cents) || rest.length > 0) {
    return null;
  }
  return Number(euros) * 100 + Number(cents.padEnd(2, '0'));
};
