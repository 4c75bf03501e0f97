// Awaiting thenables: resolve, reject, throw, resolve twice, getters that throw.
const t = (then) => ({ then });
console.log(await t((res) => res('value')));
console.log(await t((res) => setTimeout(res, 1, 'later')));
try { await t((_, rej) => rej(new RangeError('rejected'))); } catch (err) { console.log(err.name, err.message); }
try { await t(() => { throw new TypeError('thrown'); }); } catch (err) { console.log(err.name, err.message); }
console.log(await t((res, rej) => { res(1); res(2); rej(new Error('no')); throw new Error('ignored'); }));
console.log(await t((res) => res(t((res2) => res2('nested')))));
console.log(await { then: 'not a function' });
try { await { get then() { throw new Error('getter'); } }; } catch (err) { console.log(err.message); }
console.log(await Promise.all([1, t((res) => res(2)), Promise.resolve(3)]));
console.log(await (async () => t((res) => res('returned thenable')))());
const self = {};
const p = new Promise((resolve) => setTimeout(() => resolve(p), 1));
await p.catch((err) => console.log(err.name));
class Lazy { then(ok) { console.log('started'); ok('lazy result'); } }
const lazy = new Lazy();
console.log('created');
console.log(await lazy);
