// deepEqual of the legacy mode: == for primitives, prototypes ignored.
import assert from 'node:assert';
const yes = (a, b) => { try { assert.deepEqual(a, b); return true; } catch (err) { return `${err.name} ${err.operator}`; } };
console.log(yes({ a: 1 }, { a: '1' }), yes([1, 2], ['1', 2]), yes(1, '1'), yes(null, undefined), yes(NaN, NaN), yes(0, -0));
console.log(yes({ a: 1 }, { a: 1, b: undefined }), yes([1, 2, 3], [1, 2]), yes([1, , 3], [1, undefined, 3]), yes({}, []), yes('a', 'b'));
class A { x = 1; } class B { x = 1; }
console.log(yes(new A(), new B()), yes(new A(), { x: 1 }), yes(Object.create(null), {}), yes(new Date(0), new Date(0)), yes(new Date(0), new Date(1)), yes(/a/g, /a/g), yes(/a/g, /a/i));
console.log(yes(new Map([[1, { a: 1 }]]), new Map([[1, { a: '1' }]])), yes(new Set([1, 2]), new Set([2, 1])), yes(new Set([1]), new Set(['1'])), yes(new Map([['a', 1]]), new Map([['b', 1]])));
console.log(yes(new Error('a'), new Error('a')), yes(new Error('a'), new Error('b')), yes(new Error('a'), new TypeError('a')), yes({ [Symbol.for('k')]: 1 }, { [Symbol.for('k')]: 2 }));
console.log(yes([1, 2, [3, { b: [4] }]], [1, 2, [3, { b: [4] }]]), yes({ a: { b: { c: [1] } } }, { a: { b: { c: [2] } } }), yes(() => {}, () => {}), yes(new Number(1), new Number(1)), yes(new Number(1), 1));
try { assert.notDeepEqual({ a: 1 }, { a: '1' }); } catch (err) { console.log(err.name, err.operator, err.actual, err.expected); }
console.log(assert.notDeepEqual({ a: 1 }, { a: 2 }), yes(new Uint8Array([1]), new Uint8Array([1])), yes(new Uint8Array([1]), [1]), yes(Buffer.from('a'), Buffer.from('a')));
