export function safeParse(text, convert = (x) => x) {
  let value;
  let error = new SyntaxError();
  try {
    value = JSON.parse(text);
  } catch (e) {
    error = e;
  }
  return value ? { ok: true, value: convert(value) } : { ok: false, error };
}
