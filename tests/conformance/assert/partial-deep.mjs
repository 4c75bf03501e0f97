// partialDeepStrictEqual: expected may leave out keys and items.
import assert from 'node:assert';
const yes = (a, b) => { try { assert.partialDeepStrictEqual(a, b); return true; } catch (err) { return `${err.code} ${err.operator}`; } };
console.log(yes({ a: 1, b: 2 }, { a: 1 }), yes({ a: 1 }, { a: 1, b: 2 }), yes({ a: 1 }, { a: '1' }), yes({ a: { b: 1, c: 2 } }, { a: { b: 1 } }), yes({}, {}), yes({ a: 1 }, {}));
console.log(yes([1, 2, 3], [1, 3]), yes([1, 2, 3], [3, 1]), yes([1, 2], [1, 2, 3]), yes([{ a: 1, b: 2 }, { c: 3 }], [{ a: 1 }]), yes([1, 2, 3], []), yes([1, 1], [1, 1]), yes([1], [1, 1]));
console.log(yes(new Map([['a', 1], ['b', 2]]), new Map([['a', 1]])), yes(new Map([['a', { x: 1, y: 2 }]]), new Map([['a', { x: 1 }]])), yes(new Map([['a', 1]]), new Map([['b', 1]])));
console.log(yes(new Set([1, 2, 3]), new Set([2])), yes(new Set([1]), new Set([2])), yes(new Set([{ a: 1, b: 1 }]), new Set([{ a: 1 }])));
console.log(yes(new Date(0), new Date(0)), yes(new Date(0), new Date(1)), yes(/a/, /a/), yes(/a/, /b/), yes('text', 'text'), yes('text', 'te'), yes(1, 1), yes(NaN, NaN), yes(null, undefined));
class A { x = 1; y = 2; }
console.log(yes(new A(), { x: 1 }), yes(new A(), Object.assign(Object.create(A.prototype), { x: 1 })), yes(Object.assign(Object.create(null), { a: 1 }), { a: 1 }));
console.log(yes({ [Symbol.for('s')]: 1, k: 1 }, { k: 1 }), yes({ k: 1 }, { [Symbol.for('s')]: 1 }), yes(new Error('m'), new Error('m')), yes(Object.assign(new Error('m'), { code: 1 }), new Error('m')), yes(new Error('m'), new Error('n')));
const c1 = { n: 1, extra: 1 }; c1.self = c1; const c2 = { n: 1 }; c2.self = c2;
console.log(yes(c1, c2), yes(c2, c1));
