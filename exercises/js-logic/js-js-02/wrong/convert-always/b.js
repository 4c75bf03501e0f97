export function safeParse(text, convert) {
  let parsed;
  try { parsed = JSON.parse(text); } catch (error) { return { ok: false, error }; }
  return { ok: true, value: convert(parsed) };
}
