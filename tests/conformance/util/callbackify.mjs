// callbackify: values, errors, falsy rejections, this, order.
import { callbackify } from 'node:util';
const wait = () => new Promise((r) => setTimeout(r, 2));
callbackify(async (a, b) => a + b)(1, 2, (err, v) => console.log(err, v)); await wait();
callbackify(async () => { throw new RangeError('no'); })((err, v) => console.log(err.name, v)); await wait();
callbackify(() => Promise.reject(null))((err) => console.log(err.name, err.code, err.reason)); await wait();
callbackify(() => Promise.reject('text'))((err) => console.log(err)); await wait();
callbackify(async function () { return this.n; }).call({ n: 7 }, (err, v) => console.log(v)); await wait();
const fn = callbackify(async function named(x, y) {}); console.log(fn.name, fn.length);
for (const act of [() => callbackify(5), () => callbackify(async () => {})(), () => callbackify(async () => {})('x')]) { try { act(); } catch (err) { console.log(err.name, err.code); } }
callbackify(async () => 'later')((err, v) => console.log(v)); console.log('sync end'); await wait();
process.on('uncaughtException', (err) => console.log('uncaught:', err.message));
callbackify(async () => 1)(() => { throw new Error('thrown in the callback'); }); await wait();
