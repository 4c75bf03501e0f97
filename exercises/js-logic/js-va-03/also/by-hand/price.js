const onlyDigits = (text) => text !== '' && [...text].every((char) => char >= '0' && char <= '9');

export const parsePrice = (text) => {
  const [euros, cents, ...rest] = text.split('.');
  if (!onlyDigits(euros) || rest.length > 0) return null;
  if (cents === undefined) return parseInt(euros, 10) * 100;
  if (!onlyDigits(cents) || cents.length > 2) return null;
  return parseInt(euros + cents.padEnd(2, '0'), 10);
};
