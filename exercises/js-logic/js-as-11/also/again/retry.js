import { setTimeout as wait } from 'node:timers/promises';

export function retry(fn, { tries, delay, shouldRetry }) {
  return fn().catch(async (error) => {
    if (tries <= 1) throw error;
    if (!shouldRetry(error)) throw error;
    await wait(delay);
    return retry(fn, { tries: tries - 1, delay: delay * 2, shouldRetry });
  });
}
