// Async generators: queueing of next, return, throw, and awaiting yields.
async function* gen() {
  try { const got = yield Promise.resolve('awaited'); console.log('got', got); yield 2; yield 3; }
  catch (err) { console.log('caught', err); yield 'recovered'; }
  finally { await null; console.log('cleanup'); }
}
const a = gen();
console.log(await a.next(), await a.next('hello'), await a.return('done'), await a.next());
const b = gen();
await b.next();
console.log(await b.throw('boom'), await b.next(), await b.next());
const c = gen();
console.log(await Promise.all([c.next(), c.next(), c.next(), c.next()]));
const fresh = gen();
console.log(await fresh.return(Promise.resolve('never started')), await fresh.next());
await gen().throw(new RangeError('early')).catch((err) => console.log(err.name));
async function* failing() { yield 1; throw new TypeError('inside'); }
const f = failing();
await f.next();
await f.next().catch((err) => console.log(err.name));
console.log(await f.next());
async function* outer() { const r = yield* inner(); yield r; yield* [Promise.resolve('x')]; }
async function* inner() { yield 'in'; return 'ret'; }
console.log(await Array.fromAsync(outer()), Object.prototype.toString.call(f), f[Symbol.asyncIterator]() === f);
