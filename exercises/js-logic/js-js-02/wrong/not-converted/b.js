export function safeParse(text) {
  try { return { ok: true, value: JSON.parse(text) }; } catch (error) { return { ok: false, error }; }
}
