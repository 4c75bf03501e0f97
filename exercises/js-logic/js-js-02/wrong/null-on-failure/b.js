export function safeParse(text, convert) {
  try {
    JSON.parse(text);
  } catch (error) {
    return null;
  }
  const parsed = JSON.parse(text);
  return { ok: true, value: convert ? convert(parsed) : parsed };
}
