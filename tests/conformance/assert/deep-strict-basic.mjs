// deepStrictEqual: types, NaN, -0, missing keys, order, holes, lengths.
import assert from 'node:assert/strict';
const yes = (a, b) => { try { assert.deepStrictEqual(a, b); return true; } catch (err) { return err.code; } };
console.log(yes({ a: 1, b: 2 }, { b: 2, a: 1 }), yes({ a: 1 }, { a: '1' }), yes([1, 2], [2, 1]), yes([], []), yes({}, {}), yes({}, []));
console.log(yes(NaN, NaN), yes({ n: NaN }, { n: NaN }), yes(0, -0), yes([0], [-0]), yes(1n, 1n), yes(1n, 1), yes('a', new String('a')), yes(undefined, null));
console.log(yes({ a: undefined }, {}), yes({ a: undefined }, { b: undefined }), yes([1, , 3], [1, undefined, 3]), yes([1, 2], [1, 2, 3]), yes([undefined], [,]), yes([1, , 3], [1, , 3]));
console.log(yes([1, 2, 3], Object.assign([1, 2, 3], { x: 1 })), yes({ 0: 'a', length: 1 }, ['a']), yes('text', 'text'), yes(Symbol.iterator, Symbol.iterator), yes(Symbol('a'), Symbol('a')));
console.log(yes({ a: [{ b: [{ c: 1 }] }] }, { a: [{ b: [{ c: 1 }] }] }), yes({ a: [{ b: [{ c: 1 }] }] }, { a: [{ b: [{ c: 2 }] }] }));
const f = () => {};
console.log(yes({ f }, { f }), yes({ f }, { f: () => {} }), yes(f, f), yes([[[]]], [[[]]]), yes([[[]]], [[[1]]]), yes(true, 1), yes(null, {}));
console.log(yes({ get x() { return 1; } }, { x: 1 }), yes(Object.defineProperty({}, 'h', { value: 1 }), {}), yes({ toString: 1 }, { toString: 1 }), yes({ hasOwnProperty: 1 }, {}));
console.log(assert.deepEqual === assert.deepStrictEqual, assert.equal === assert.strictEqual, assert.notDeepEqual === assert.notDeepStrictEqual);
try { assert.deepEqual({ got: 1 }, { want: 2 }); } catch (err) { console.log(err.operator, err.actual, err.expected, err.generatedMessage); }
try { assert.notDeepStrictEqual([1], [1], 'told'); } catch (err) { console.log(err.operator, err.message, err.generatedMessage); }
