export function safeParse(text, convert) {
  try {
    return { ok: true, value: convert(JSON.parse(text)) };
  } catch (error) {
    return { ok: false, error };
  }
}
