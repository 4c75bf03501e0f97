export function safeParse(text, convert) {
  let parsed;
  try { parsed = JSON.parse(text); } catch (error) { throw error }
  return { ok: true, value: convert ? convert(parsed) : parsed };
}
