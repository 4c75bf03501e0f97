export async function loadAll(ids, fetchOne) {
  const results = await Promise.allSettled(ids.map(fetchOne));
  return results.map((r) => r.value);
}
