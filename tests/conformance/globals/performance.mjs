// performance.now, timeOrigin, mark and measure: types and order.
import { performance as imported } from 'node:perf_hooks';
const a = performance.now(), b = performance.now(); console.log(typeof a, a > 0, b >= a, imported === performance, typeof performance.timeOrigin, performance.timeOrigin > 1e12, Math.abs(performance.timeOrigin + performance.now() - Date.now()) < 1000);
const start = performance.now(); await new Promise((r) => setTimeout(r, 20)); console.log(performance.now() - start >= 19);
console.log(Object.prototype.toString.call(performance));
