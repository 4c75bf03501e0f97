// structuredClone: kinds of values, cycles, shared references, what is lost.
const src = { n: 1, s: 'x', nested: { list: [1, [2]] }, d: new Date(5), r: /x/gi, m: new Map([[{ k: 1 }, new Set([1])]]), u: undefined, nul: null, big: 5n, nan: NaN, neg: -0, buf: new Uint8Array([1, 2]), boxed: new Number(3) };
const copy = structuredClone(src);
console.log(copy); console.log(copy !== src, copy.nested !== src.nested, copy.d instanceof Date, copy.m !== src.m, copy.r.flags, 'u' in copy, Object.is(copy.neg, -0));
const ring = { name: 'ring' }; ring.self = ring; const twice = structuredClone({ a: ring, b: ring }); console.log(twice.a === twice.b, twice.a.self === twice.a, twice.a !== ring);
class P { x = 1; #hidden = 2; get y() { return 2; } method() {} } const p = structuredClone(new P()); console.log(p, p instanceof P, p.y, structuredClone({ get g() { return 'read'; } }), Object.getPrototypeOf(structuredClone(Object.create(null))) === Object.prototype);
const e = structuredClone(new RangeError('msg', { cause: 'why' })); console.log(e.name, e.message, e.cause, e instanceof RangeError, structuredClone(Object.assign(new Error('m'), { extra: 1 })).extra, structuredClone(new (class Own extends Error { name = 'Own'; })('o')).name);
console.log(structuredClone([1, , 3]), structuredClone(Object.assign([1], { x: 1 })), structuredClone({ [Symbol('s')]: 1, a: 1 }), structuredClone('text'), structuredClone(null), structuredClone(undefined), structuredClone(new Map([['k', { v: 1 }]])).get('k'));
for (const bad of [() => {}, Symbol('s'), { f() {} }, new WeakMap(), Promise.resolve(), [class {}], new WeakSet(), { s: Symbol.iterator }, new Proxy({}, {})]) { try { structuredClone(bad); console.log('cloned'); } catch (err) { console.log(err.name, err.code, err instanceof DOMException, err instanceof Error); } }
try { structuredClone(); } catch (err) { console.log(err.name, err.code); }
const ab = new ArrayBuffer(4); const moved = structuredClone(ab, { transfer: [ab] }); console.log(ab.byteLength, moved.byteLength, ab.detached);
try { structuredClone({ get x() { throw new RangeError('getter'); } }); } catch (err) { console.log(err.name, err.message); }
