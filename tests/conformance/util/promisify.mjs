// promisify: values, errors, this, custom, arguments.
import { promisify } from 'node:util';
const add = (a, b, cb) => setTimeout(cb, 1, null, a + b);
console.log(await promisify(add)(1, 2), promisify(add)(1, 1) instanceof Promise);
await promisify((cb) => cb(new RangeError('failed')))().catch((err) => console.log(err.name));
await promisify((cb) => cb('a string'))().catch((err) => console.log(err));
await promisify(() => { throw new TypeError('sync throw'); })().catch((err) => console.log(err.name));
const obj = { n: 5, get(cb) { cb(null, this.n); } };
console.log(await promisify(obj.get).call(obj), await promisify((cb) => cb(null, 'first', 'second'))(), await promisify((cb) => cb())());
const custom = Object.assign((cb) => cb(null, 'plain'), { [promisify.custom]: async (x) => `custom ${x}` });
console.log(await promisify(custom)(1), promisify(custom) === custom[promisify.custom], promisify.custom === Symbol.for('nodejs.util.promisify.custom'));
const p = promisify(add); console.log(promisify(p) === p, p.name, p.length, Object.keys(Object.assign(promisify(Object.assign((cb) => cb(), { extra: 1 })))));
let calls = 0; console.log(await promisify((cb) => { cb(null, ++calls); cb(null, ++calls); cb(new Error('late')); })());
for (const bad of [5, null, undefined, 'x', Object.assign(() => {}, { [promisify.custom]: 5 })]) { try { promisify(bad); console.log('made'); } catch (err) { console.log(err.name, err.code); } }
