export const safeParse = (text, convert = (x) => x) => {
  let value;
  try {
    value = JSON.parse(text);
  } catch ({ message }) {
    return { ok: false, error: message };
  }
  return { ok: true, value: convert(value) };
};
