export function safeParse(text, convert) {
  return { ok: true, value: JSON.parse(text) };
}
