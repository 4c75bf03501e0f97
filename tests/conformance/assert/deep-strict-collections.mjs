// deepStrictEqual on Map, Set, Date, RegExp, errors, boxed and typed values.
import assert from 'node:assert/strict';
const yes = (a, b) => { try { assert.deepStrictEqual(a, b); return true; } catch (err) { return err.code; } };
console.log(yes(new Map([['a', 1], ['b', 2]]), new Map([['b', 2], ['a', 1]])), yes(new Map([[{ k: 1 }, 'v']]), new Map([[{ k: 1 }, 'v']])), yes(new Map([[{ k: 1 }, 'v']]), new Map([[{ k: 2 }, 'v']])), yes(new Map([[1, 'a']]), new Map([['1', 'a']])), yes(new Map([['a', undefined]]), new Map([['b', undefined]])), yes(new Map(), new Map([[1, 1]])));
console.log(yes(new Set([1, 2, 3]), new Set([3, 2, 1])), yes(new Set([{ a: 1 }, { b: 2 }]), new Set([{ b: 2 }, { a: 1 }])), yes(new Set([{ a: 1 }]), new Set([{ a: 2 }])), yes(new Set([1]), new Set(['1'])), yes(new Set([[1, [2]]]), new Set([[1, [2]]])), yes(new Set([1, 2]), new Set([1])), yes(new Set([NaN, -0]), new Set([NaN, 0])));
console.log(yes(new Set([{ a: 1 }, { a: 1 }]), new Set([{ a: 1 }, { a: 2 }])), yes(new Map([[{}, 1], [{}, 2]]), new Map([[{}, 2], [{}, 1]])), yes(new Set(), new Map()));
console.log(yes(new Date(5), new Date(5)), yes(new Date(5), new Date(6)), yes(new Date(NaN), new Date(NaN)), yes(new Date(5), 5), yes(Object.assign(new Date(5), { x: 1 }), new Date(5)));
console.log(yes(/a/gi, /a/gi), yes(/a/g, /a/i), yes(/a/, /b/), yes(Object.assign(/a/g, { lastIndex: 1 }), /a/g));
console.log(yes(new Error('x'), new Error('x')), yes(new Error('x'), new Error('y')), yes(new Error('x'), new TypeError('x')), yes(new Error('x', { cause: 1 }), new Error('x', { cause: 2 })), yes(new Error('x', { cause: 1 }), new Error('x')), yes(Object.assign(new Error('x'), { code: 1 }), new Error('x')), yes(new AggregateError([1], 'x'), new AggregateError([2], 'x')));
console.log(yes(new Number(1), new Number(1)), yes(new Number(1), new Number(2)), yes(new String('a'), new String('a')), yes(Object(1n), Object(1n)), yes(new Boolean(true), new Boolean(false)), yes(new Number(1), 1));
console.log(yes(new Uint8Array([1, 2]), new Uint8Array([1, 2])), yes(new Uint8Array([1]), new Uint8Array([2])), yes(new Uint8Array([1]), new Int8Array([1])), yes(Buffer.from('a'), new Uint8Array([97])), yes(new Float32Array([0]), new Float32Array([-0])), yes(new ArrayBuffer(2), new ArrayBuffer(2)), yes(new ArrayBuffer(2), new ArrayBuffer(3)), yes(new Uint8Array([1]).buffer, new Uint8Array([2]).buffer));
const p = Promise.resolve(1), w = new WeakMap();
console.log(yes(p, p), yes(Promise.resolve(1), Promise.resolve(1)), yes(w, w), yes(new WeakMap(), new WeakMap()), yes(new WeakSet(), new WeakSet()));
console.log(yes(new URL('http://a.b/c'), new URL('http://a.b/c')), yes(new URL('http://a.b/c'), new URL('http://a.b/d')));
