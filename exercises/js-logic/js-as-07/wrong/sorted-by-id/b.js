export async function loadAll(ids, fetchOne) {
  const sorted = [...ids].sort((a, b) => a - b);
  return Promise.all(sorted.map((id) => fetchOne(id)));
}
