export function safeParse(text, convert) {
  try {
    const parsed = JSON.parse(text);
    return { ok: true, value: convert ? convert(parsed) : parsed };
  } catch (error) {
    return { ok: false, error };
  }
}
