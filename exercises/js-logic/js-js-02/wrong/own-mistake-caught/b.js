export function safeParse(text, convert) {
  let result;
  try {
    const parsed = JSON.parse(text);
    const value = convert(parsed);
    result = { ok: true, value };
  } catch (error) {
    result = { ok: false, error };
  }
  return result;
}
