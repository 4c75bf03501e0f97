// Buffers, typed arrays, ArrayBuffer and DataView.
import { inspect } from 'node:util';
console.log(inspect(Buffer.from('hello')), inspect(Buffer.alloc(0)), inspect(Buffer.alloc(51, 7)), inspect({ b: Buffer.from([1, 255]) }), inspect([Buffer.from('a')]));
console.log(inspect(new Uint8Array([1, 2, 3])), inspect(new Float64Array([1.5, -0, NaN])), inspect(new BigInt64Array([5n])), inspect(new Uint8Array(0)), inspect(new Uint8ClampedArray(1)));
console.log(inspect(new Uint8Array(120)).split('\n').at(-2), inspect(new Int16Array(Array.from({ length: 20 }, (_, i) => i * -100))));
console.log(inspect(new ArrayBuffer(4)), inspect(new Uint8Array([1, 2, 250]).buffer), inspect({ ab: new ArrayBuffer(2) }), inspect(new ArrayBuffer(60)));
console.log(inspect(new DataView(new ArrayBuffer(4), 1, 2)));
console.log(inspect(Object.assign(new Uint8Array([1]), { extra: 'x' })), inspect(Object.assign(Buffer.from('x'), { extra: 1 })));
console.log(inspect(new Uint8Array([1, 2]), { showHidden: true }));
console.log(inspect(new Uint8Array([1, 2, 3, 4]), { maxArrayLength: 2 }), inspect({ a: { b: { c: new Uint8Array(3), d: Buffer.from('q'), e: new ArrayBuffer(1) } } }));
console.log(inspect(Buffer.from('abc'), { maxArrayLength: 1 }), inspect(new Float32Array([0.1])), inspect(new Uint8Array(8)));
