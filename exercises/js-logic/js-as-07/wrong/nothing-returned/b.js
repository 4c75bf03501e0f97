export async function loadAll(ids, fetchOne) {
  const running = ids.map((id) => fetchOne(id));
  await Promise.all(running);
}
