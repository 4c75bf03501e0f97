export function safeParse(text, convert) {
  let parsed;
  try { parsed = JSON.parse(text, convert); } catch (error) { return { ok: false, error }; }
  return { ok: true, value: parsed };
}
