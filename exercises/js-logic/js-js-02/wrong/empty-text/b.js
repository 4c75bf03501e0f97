export function safeParse(text, convert) {
  if (!text) {
    throw new Error('empty text');
  }
  try {
    text = JSON.parse(text);
  } catch (error) {
    return { ok: false, error };
  }
  return { ok: true, value: convert ? convert(text) : text };
}
