export function safeParse(text, convert) {
  try {
    return { ok: true, value: JSON.parse(text, convert) };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, error };
    throw error;
  }
}
