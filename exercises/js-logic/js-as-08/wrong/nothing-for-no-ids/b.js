export function loadSome(ids, fetchOne) {
  if (!ids.length) return null;
  return Promise.allSettled(ids.map(fetchOne)).then((ends) => ({
    books: ends.filter((end) => end.status === 'fulfilled').map((end) => end.value),
    failed: ends
      .map((end, n) => ({ id: ids[n], reason: end.reason?.message }))
      .filter((failure) => failure.reason !== undefined),
  }));
}
