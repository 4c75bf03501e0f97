// deepStrictEqual: prototypes, classes, symbol keys, private state, cycles.
import assert from 'node:assert/strict';
const yes = (a, b) => { try { assert.deepStrictEqual(a, b); return true; } catch (err) { return err.code; } };
class A { constructor(x) { this.x = x; } } class B { constructor(x) { this.x = x; } } class Sub extends A {}
console.log(yes(new A(1), new A(1)), yes(new A(1), new A(2)), yes(new A(1), new B(1)), yes(new A(1), { x: 1 }), yes(new Sub(1), new A(1)), yes(Object.create(null), {}), yes(Object.create(null), Object.create(null)));
const row = Object.assign(Object.create(null), { id: 1 });
console.log(yes(row, { id: 1 }), yes({ ...row }, { id: 1 }), yes([row], [{ id: 1 }]), yes(row, Object.assign(Object.create(null), { id: 1 })));
console.log(yes(Object.create({ inherited: 1 }), Object.create({ inherited: 1 })), yes(Object.create(new A(1)), Object.create(new A(1))), yes([], Object.setPrototypeOf([], A.prototype)), yes(new (class extends Array {})(), []));
const k = Symbol('k');
console.log(yes({ [k]: 1 }, { [k]: 1 }), yes({ [k]: 1 }, { [k]: 2 }), yes({ [k]: 1 }, {}), yes({ [Symbol('k')]: 1 }, { [Symbol('k')]: 1 }), yes(Object.defineProperty({}, k, { value: 1, enumerable: false }), {}));
const make = (n) => { const o = { n, list: [] }; o.self = o; o.list.push(o, { parent: o }); return o; };
console.log(yes(make(1), make(1)), yes(make(1), make(2)));
const a = {}; a.a = a; const b = {}; b.a = { a: b };
console.log(yes(a, b), yes(a, { a: a }), yes([a], [a]));
const m1 = new Map(); m1.set('m', m1); const m2 = new Map(); m2.set('m', m2);
const s1 = new Set([[1]]); s1.add([s1]); const s2 = new Set([[1]]); s2.add([s2]);
console.log(yes(m1, m2), yes(s1, s2));
class Priv { #v; constructor(v) { this.#v = v; } }
console.log(yes(new Priv(1), new Priv(2)), yes({ [Symbol.toStringTag]: 'x' }, { [Symbol.toStringTag]: 'x' }), yes({ constructor: 1 }, { constructor: 1 }), yes((function () { return arguments; })(1), [1]));
console.log(yes(new Proxy({ a: 1 }, {}), { a: 1 }), yes(JSON.parse('{"__proto__":1}'), JSON.parse('{"__proto__":1}')), yes(JSON.parse('{"__proto__":1}'), {}));
