// then, catch, finally: what each returns and passes on.
const show = (label) => (v) => { console.log(label, v); return v; };
await Promise.resolve(1).then((x) => x + 1).then(show('sum')).then(2).then(show('non-function skipped'));
await Promise.reject(new Error('a')).catch((e) => e.message + '!').then(show('recovered'));
await Promise.resolve('v').finally(() => 'ignored').then(show('finally passes'));
await Promise.reject('r').finally(() => 'ignored').catch(show('finally passes rejection'));
await Promise.resolve('v').finally(() => { throw 'from finally'; }).catch(show('finally replaces'));
await Promise.reject(1).then(show('skipped'), show('second argument')).then(show('then'));
await Promise.resolve().then(() => { throw new RangeError('thrown'); }, show('not called')).catch((e) => show('later catch')(e.name));
await new Promise(() => { throw 'in executor'; }).catch(show('executor'));
const once = new Promise((res, rej) => { res('first'); rej('second'); throw 'third'; });
await once.then(show('only'));
console.log(await Promise.resolve(Promise.resolve(Promise.resolve('flat'))));
const p = Promise.resolve(5);
console.log(Promise.resolve(p) === p, p.then() === p, p.finally() === p, (async () => p)() === p);
for (const act of [() => Promise(), () => new Promise(), () => new Promise(1)]) { try { act(); } catch (e) { console.log(e.name); } }
console.log(Object.prototype.toString.call(p), typeof p.then, await p.then(null, null));
