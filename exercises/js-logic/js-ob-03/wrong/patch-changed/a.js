export function applyPatch(book, patch) {
  const allowed = ['title', 'price_cents', 'stock', 'genre_id'];
  for (const key in patch) if (!allowed.includes(key) || patch[key] === undefined) delete patch[key];
  return { ...book, ...patch };
}
