export const toId = (text) => {
  const digits = /^\d+$/.test(text);
  return digits && text >= '1' && text <= '9007199254740991' ? Number(text) : null;
};
