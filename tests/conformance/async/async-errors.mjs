// try/catch/finally around await, lost awaits, and rejections of any value.
const fail = async (what) => { throw what; };
const f = async () => { try { return await fail(new Error('inner')); } catch (e) { return `caught ${e.message}`; } finally { console.log('finally'); } };
console.log(await f());
const notAwaited = async () => { try { return fail(new Error('escapes')); } catch { return 'never'; } };
await notAwaited().catch((e) => console.log(e.message));
const swallowed = async () => { try { await fail('a'); } finally { return 'finally wins'; } };
console.log(await swallowed());
await fail(undefined).catch((e) => console.log(e));
await (async () => null.x)().catch((e) => console.log(e.name));
await (async (a = fail2()) => a)().catch((e) => console.log(e.message));
function fail2() { throw new Error('default parameter'); }
const withCause = async () => { try { await fail(new Error('root')); } catch (cause) { throw new Error('wrapped', { cause }); } };
await withCause().catch((e) => console.log(e.message, '<-', e.cause.message));
const results = await Promise.all([1, 2, 3].map(async (n) => { if (n === 2) return Promise.reject(n).catch((x) => -x); return n; }));
console.log(results, [1, 2].map(async (n) => n)[0] instanceof Promise, await [1, 2].reduce(async (acc, n) => (await acc) + n, 0));
const kept = [1, 2, 3, 4].filter(async (n) => n > 2);
console.log(kept.length, typeof (async () => {}), (async () => {}).constructor.name, Object.prototype.toString.call(async () => {}));
let late = Promise.reject(new Error('handled later in the same turn'));
late.catch((e) => console.log(e.message));
[1].forEach(async () => { await null; console.log('forEach does not wait'); });
console.log('end');
