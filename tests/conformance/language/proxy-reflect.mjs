// Proxy traps, Reflect, and the invariants a proxy must keep.
const log = [];
const target = { a: 1, b: 2 };
const p = new Proxy(target, {
  get(t, k, r) { log.push(`get ${String(k)}`); return k in t ? Reflect.get(t, k, r) : 'default'; },
  set(t, k, v) { log.push(`set ${k}`); if (typeof v !== 'number') return false; t[k] = v; return true; },
  has(t, k) { return !k.startsWith('_') && k in t; },
  deleteProperty(t, k) { log.push(`delete ${k}`); return Reflect.deleteProperty(t, k); },
  ownKeys(t) { return [...Reflect.ownKeys(t), 'virtual']; },
  getOwnPropertyDescriptor(t, k) { return k === 'virtual' ? { value: 0, enumerable: true, configurable: true } : Reflect.getOwnPropertyDescriptor(t, k); },
});
p.c = 3;
try { p.d = 'text'; } catch (err) { console.log(err.name); }
console.log(p.a, p.nothing, '_x' in p, 'a' in p, delete p.b, Object.keys(p));
console.log(log);
const callable = new Proxy(function add(x, y) { return x + y; }, {
  apply: (f, self, args) => `called with ${args}`,
  construct: (f, args) => ({ made: args }),
});
console.log(callable(1, 2), new callable(3), typeof callable, Array.isArray(new Proxy([], {})));
const { proxy, revoke } = Proxy.revocable({ x: 1 }, {});
console.log(proxy.x); revoke();
try { proxy.x; } catch (err) { console.log(err.name); }
const strict = new Proxy(Object.freeze({ x: 1 }), { get: () => 2 });
try { strict.x; } catch (err) { console.log(err.name); }
console.log(Reflect.has({ x: 1 }, 'x'), Reflect.ownKeys({ b: 1, 2: 1, a: 1, 1: 1, [Symbol.iterator]: 1 }));
console.log(Reflect.construct(Date, [0]).getTime(), Reflect.apply(Math.max, null, [1, 3, 2]));
console.log(Reflect.defineProperty(Object.freeze({}), 'x', { value: 1 }), Reflect.set(Object.freeze({ a: 1 }), 'a', 2));
const negative = (arr) => new Proxy(arr, { get: (t, k, r) => typeof k === 'string' && /^-\d+$/.test(k) ? t[t.length + Number(k)] : Reflect.get(t, k, r) });
console.log(negative([1, 2, 3])[-1], negative([1, 2, 3]).length);
