export const parsePrice = (text) => parseFloat(text) * 100;
