export function safeParse(text, convert = (x) => x) {
  let parsed;
  try { parsed = JSON.parse(text); } catch { return null; }
  return { ok: true, value: convert(parsed) };
}
