export function safeParse(text, convert = (x) => x) {
  try { return { ok: true, value: convert(JSON.parse(text)) }; }
  catch (error) { if (error instanceof SyntaxError) return { ok: false, error }; throw error; }
}
