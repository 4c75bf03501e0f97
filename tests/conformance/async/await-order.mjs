// How many turns await, thenables and returned promises take.
const log = [];
const tick = async (name, n) => { for (let i = 0; i < n; i++) { await null; log.push(name + i); } };
async function value() { return 1; }
async function promised() { return Promise.resolve(1); }
const thenable = { then(resolve) { log.push('then called'); resolve(1); } };
tick('t', 6);
value().then(() => log.push('value'));
promised().then(() => log.push('promised'));
(async () => { await thenable; log.push('thenable'); })();
(async () => { await Promise.resolve(); log.push('awaited promise'); })();
new Promise((r) => r(Promise.resolve())).then(() => log.push('resolved with promise'));
Promise.resolve(thenable).then(() => log.push('Promise.resolve(thenable)'));
(async () => { try { await Promise.reject(new Error('x')); } catch { log.push('caught'); } finally { log.push('finally'); } })();
setTimeout(() => { for (const line of log) console.log(line); }, 5);
