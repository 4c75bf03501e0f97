export const toId = (text) => {
  const id = Number(text);
  if (Number.isNaN(id)) {
    return null;
  }
  return id;
};
