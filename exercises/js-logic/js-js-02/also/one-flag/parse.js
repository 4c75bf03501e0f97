function parse(text) {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, error };
  }
}

export const safeParse = (text, convert) => {
  const result = parse(text);
  if (result.ok && convert) result.value = convert(result.value);
  return result;
};
