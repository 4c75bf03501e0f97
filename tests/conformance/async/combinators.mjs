// Promise.all, allSettled, race and any, with their order, empty input and errors.
const after = (ms, v, fail) => new Promise((res, rej) => setTimeout(fail ? rej : res, ms, v));
console.log(await Promise.all([after(30, 'slow'), after(1, 'fast'), 'plain']));
await Promise.all([after(40, 'late failure', true), after(1, 'first failure', true), 'ok']).catch((e) => console.log('all:', e));
console.log(await Promise.allSettled([after(2, 'ok'), after(1, 'bad', true), 3]));
console.log(await Promise.race([after(40, 'slow'), after(1, 'quick')]), await Promise.race([after(1, 'err', true), after(40)]).catch((e) => `race: ${e}`));
console.log(await Promise.any([after(1, 'fail', true), after(20, 'winner')]));
try { await Promise.any([after(2, 'x', true), Promise.reject('y')]); } catch (err) { console.log(err.name, err.errors, err instanceof AggregateError); }
console.log(await Promise.all([]), await Promise.allSettled([]), await Promise.any([]).catch((e) => [e.name, e.errors]));
let raced = false;
Promise.race([]).then(() => { raced = true; });
await after(5);
console.log(raced, await Promise.all('ab'), await Promise.all(new Set([1, after(1, 2)])));
await Promise.all(5).catch((e) => console.log(e.name));
const started = [];
const job = async (n) => { started.push(n); await after(1); return n * n; };
console.log(await Promise.all([1, 2, 3].map(job)), started);
const serial = [];
for (const n of [3, 1, 2]) serial.push(await job(n));
console.log(serial);
