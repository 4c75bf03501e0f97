// Timeout objects: primitive value, Symbol.toPrimitive, close, dispose.
const t = setTimeout(() => {}, 1);
const n = +t;
console.log(typeof n, Number.isInteger(n), n > 0, Object.keys({ [t]: 1 })[0] === String(n), typeof t[Symbol.toPrimitive]());
console.log(+t === n, +setTimeout(() => {}, 1) > n, t.close() === t);
console.log(typeof t.refresh, typeof t.ref, typeof t.unref, typeof t.hasRef, typeof t[Symbol.dispose]);
const d = setTimeout(() => console.log('never'), 1);
d[Symbol.dispose]();
import timers from 'node:timers';
console.log(timers.setTimeout === setTimeout, timers.clearInterval === clearInterval, typeof timers.promises.setTimeout);
import { promisify } from 'node:util';
console.log(await promisify(setTimeout)(1, 'promisified'), await promisify(setImmediate)('soon'));
