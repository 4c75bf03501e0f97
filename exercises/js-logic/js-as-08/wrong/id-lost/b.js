export const loadSome = async (ids, fetchOne) => {
  const ends = await Promise.allSettled(ids.map(fetchOne));
  return {
    books: ends.filter((end) => end.status === 'fulfilled').map((end) => end.value),
    failed: ends
      .filter((end) => end.status === 'rejected')
      .map(({ id, reason }) => ({ id, reason: reason.message })),
  };
};
