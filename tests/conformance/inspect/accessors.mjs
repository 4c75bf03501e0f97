// Getters and setters: shown by kind, or read with the getters option.
import { inspect } from 'node:util';
const o = {
  get both() { return { v: 1 }; }, set both(x) {},
  get only() { return 'value'; },
  set write(x) {},
  get fails() { throw Object.assign(new Error('no'), { stack: 'Error: no\n    at fixed' }); },
  get date() { return new Date(0); },
};
console.log(inspect(o));
console.log(inspect(o, { getters: true }));
console.log(inspect(o, { getters: 'get' }));
console.log(inspect(o, { getters: 'set' }));
class P { constructor() { Object.defineProperty(this, 'own', { get: () => 1, enumerable: true }); } get proto() { return 1; } }
console.log(inspect(new P()), inspect(new P(), { getters: true }), inspect(Object.defineProperty([1], 'x', { get() { return 5; }, enumerable: true })));
let reads = 0;
inspect({ get x() { reads++; return 1; } });
console.log(reads, inspect({ get ['computed key']() { return 1; } }), inspect(Object.getOwnPropertyDescriptor(o, 'only')), inspect(Object.getOwnPropertyDescriptor({ a: 1 }, 'a')));
