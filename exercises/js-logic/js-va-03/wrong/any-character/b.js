export const parsePrice = (text) => {
  const pattern = new RegExp('^[0-9]+(.[0-9][0-9]?)?$');
  return pattern.test(text) ? Math.round(text * 100) : null;
};
