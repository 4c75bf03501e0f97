// Promises by state, proxies with and without showProxy, weak collections.
import { inspect } from 'node:util';
const rejected = Promise.reject(Object.assign(new Error('no'), { stack: 'Error: no\n    at fixed' })); rejected.catch(() => {});
const failed = Promise.reject('text'); failed.catch(() => {});
console.log(inspect(Promise.resolve(5)), inspect(new Promise(() => {})), inspect(failed), inspect(rejected), inspect(Promise.resolve()), inspect((async () => ({ a: 1 }))()));
console.log(inspect({ p: Promise.resolve([1, { b: { c: 1 } }]) }), inspect([Promise.resolve('x'), new Promise(() => {})]), inspect(Object.assign(Promise.resolve(1), { extra: 1 })), inspect({ a: { b: { c: Promise.resolve(1) } } }));
const later = (async () => { await null; return 'done'; })();
console.log(inspect(later)); await later; console.log(inspect(later));
const proxy = new Proxy({ a: 1, b: { c: 2 } }, { get: () => 'trapped' });
console.log(inspect(proxy), inspect(proxy, { showProxy: true }), inspect(proxy, { showProxy: 1, depth: 0 }), inspect([proxy]));
console.log(inspect(new Proxy([1, 2], {})), inspect(new Proxy(function f() {}, {})), inspect(new Proxy(class K {}, {})), inspect(new Proxy(new Proxy({ x: 1 }, {}), {}), { showProxy: true }));
class Foo { v = 1; }
console.log(inspect(new Proxy(new Foo(), {})), inspect(new Proxy(new Map([[1, 2]]), {})), inspect(new Proxy(new Date(0), {})));
const revoked = Proxy.revocable({}, {}); revoked.revoke();
console.log(inspect(revoked.proxy), inspect(revoked.proxy, { showProxy: true }));
const key = { k: 1 };
console.log(inspect(new WeakMap([[key, 'v']])), inspect(new WeakSet([key])), inspect({ w: new WeakMap() }), inspect(new WeakRef(key)));
