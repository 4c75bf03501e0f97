export function safeParse(text, convert) {
  let value;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, error };
  }
  if (value && convert) {
    value = convert(value);
  }
  return { ok: true, value };
}
