// isDeepStrictEqual answers with true and false.
import { isDeepStrictEqual as eq } from 'node:util';
class A { constructor(x) { this.x = x; } }
console.log(eq({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }), eq([1, 2], [2, 1]), eq({ a: 1, b: 2 }, { b: 2, a: 1 }), eq(NaN, NaN), eq(0, -0), eq(1, '1'), eq(null, undefined), eq([1], { 0: 1, length: 1 }), eq({}, Object.create(null)));
console.log(eq(new Set([1, { a: 1 }]), new Set([{ a: 1 }, 1])), eq(new Map([[{ k: 1 }, 1]]), new Map([[{ k: 1 }, 1]])), eq(new Map([['a', 1]]), new Map([['a', 2]])), eq(new Date(1), new Date(1)), eq(/a/g, /a/g), eq(/a/g, /a/), eq(new A(1), new A(1)), eq(new A(1), { x: 1 }), eq(new Error('a'), new Error('a')), eq(new Error('a'), new Error('b')));
console.log(eq([, 1], [undefined, 1]), eq({ a: undefined }, {}), eq(new Uint8Array([1]), new Uint8Array([1])), eq(Buffer.from('a'), Buffer.from('a')), eq(Symbol.for('a'), Symbol.for('a')), eq(() => {}, () => {}), eq(eq, eq), eq(1n, 1n), eq(new Number(1), 1), eq('a', 'a'), eq([NaN], [NaN]), eq([0], [-0]), eq({ [Symbol.for('s')]: 1 }, { [Symbol.for('s')]: 1 }));
const a = { n: 1 }, b = { n: 1 }; a.self = a; b.self = b; console.log(eq(a, b), eq(), eq(undefined), eq({ toString() {} }, { toString() {} }), eq(new Map([[NaN, 1]]), new Map([[NaN, 1]])), eq([[], {}], [[], {}]), eq(arguments_(1), arguments_(1)));
function arguments_() { return arguments; }
