export function safeParse(text, convert = (x) => x) {
  if (text === '') throw new Error('empty text');
  let parsed;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return { ok: false, error };
  }
  return { ok: true, value: convert(parsed) };
}
