export function safeParse(text, convert) {
  let parsed;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return { ok: false, error };
  }
  if (!parsed) return { ok: false, error: new SyntaxError() };
  if (convert) return { ok: true, value: convert(parsed) };
  return { ok: true, value: parsed };
}
