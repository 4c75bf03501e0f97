// The options compact and breakLength.
import { inspect } from 'node:util';
const o = { id: 1, user: { name: 'Ann', tags: ['a', 'b'], address: { city: 'X', geo: { lat: 1, lng: 2 } } }, list: [1, 2, 3], empty: {}, none: [] };
console.log(inspect(o, { compact: true, depth: 5 }));
console.log(inspect(o, { compact: false, depth: 5 }));
console.log(inspect(o, { compact: 1, depth: 5 }));
console.log(inspect(o, { compact: 0, depth: 1 }));
console.log(inspect(o, { compact: 10, depth: 5, breakLength: 200 }));
console.log(inspect(o, { breakLength: Infinity, depth: 5 }));
console.log(inspect(o, { breakLength: 30, depth: 5 }));
console.log(inspect(Array.from({ length: 12 }, (_, i) => i), { breakLength: 20 }), inspect(Array.from({ length: 12 }, (_, i) => i), { compact: false }).split('\n').length, inspect(Array.from({ length: 30 }, (_, i) => i * 100), { breakLength: 120 }));
console.log(inspect(new Map([['a', { b: 1 }], ['c', [1, 2]]]), { compact: false }), inspect(new Set([1, 2]), { compact: false }));
console.log(inspect({ s: 'multi\nline', t: 'x' }, { compact: false }), inspect({ f() {}, g: class {} }, { compact: false }), inspect('a\nb', { compact: false }), inspect({ a: 'long '.repeat(20) + '\nend' }, { breakLength: 40 }));
