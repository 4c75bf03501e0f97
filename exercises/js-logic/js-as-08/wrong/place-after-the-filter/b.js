export async function loadSome(ids, fetchOne) {
  const ends = await Promise.allSettled(ids.map((id) => fetchOne(id)));
  return { books: ends.filter((e) => e.status === 'fulfilled').map((e) => e.value), failed: ends.filter((e) => e.status === 'rejected').map((e, n) => ({ id: ids[n], reason: e.reason.message })) };
}
