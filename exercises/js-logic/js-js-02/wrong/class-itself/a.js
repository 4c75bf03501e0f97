export function safeParse(text, convert) {
  let parsed;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return { ok: false, error: SyntaxError };
  }
  if (convert) parsed = convert(parsed);
  return { ok: true, value: parsed };
}
