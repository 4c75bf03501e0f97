export function safeParse(text, convert) {
  try {
    const parsed = JSON.parse(text);
    return { ok: true, value: convert ? convert(parsed) : parsed };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, error };
    throw error;
  }
}
