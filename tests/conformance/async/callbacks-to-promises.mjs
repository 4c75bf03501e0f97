// Wrapping callbacks, timeouts, retries, limits: the usual helpers.
const read = (name, cb) => setTimeout(() => (name ? cb(null, `data of ${name}`) : cb(new Error('no name'))), 1);
const readAsync = (name) => new Promise((resolve, reject) => read(name, (err, data) => (err ? reject(err) : resolve(data))));
console.log(await readAsync('a'), await readAsync('').catch((e) => e.message));
const withTimeout = (promise, ms) => {
  let timer;
  const timeout = new Promise((_, reject) => { timer = setTimeout(reject, ms, new Error('timed out')); });
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
};
console.log(await withTimeout(readAsync('b'), 500), await withTimeout(new Promise(() => {}), 5).catch((e) => e.message));
let tries = 0;
const flaky = async () => { if (++tries < 3) throw new Error(`try ${tries}`); return `ok after ${tries}`; };
const retry = async (fn, n) => { for (let i = 1; ; i++) { try { return await fn(); } catch (e) { console.log(e.message); if (i === n) throw e; } } };
console.log(await retry(flaky, 5));
const pool = async (items, limit, work) => {
  let active = 0, peak = 0, next = 0;
  const results = [];
  const worker = async () => { while (next < items.length) { const i = next++; peak = Math.max(peak, ++active); results[i] = await work(items[i]); active--; } };
  await Promise.all(Array.from({ length: limit }, worker));
  return { results, peak };
};
console.log(await pool([1, 2, 3, 4, 5], 2, async (n) => { await readAsync('x'); return n * n; }));
let chain = Promise.resolve();
const log = [];
const lock = (fn) => (chain = chain.then(fn));
await Promise.all([lock(async () => { await readAsync('1'); log.push('first'); }), lock(() => log.push('second'))]);
console.log(log);
