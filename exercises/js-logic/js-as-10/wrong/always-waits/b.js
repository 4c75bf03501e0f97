const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function withTimeout(promise, ms) {
  const ends = [];
  promise.then(
    (value) => ends.push({ value }),
    (error) => ends.push({ error }),
  );
  await sleep(ms);
  if (ends.length === 0) throw Object.assign(new Error('too late'), { name: 'TimeoutError' });
  if ('error' in ends[0]) throw ends[0].error;
  return ends[0].value;
}
