export function safeParse(text, convert) {
  let parsed;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return { ok: false, error };
  }
  if (convert) return { ok: true, value: convert(parsed) ?? parsed };
  return { ok: true, value: parsed };
}
