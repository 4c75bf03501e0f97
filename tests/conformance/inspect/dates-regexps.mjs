// Dates and regular expressions, invalid ones, with extra properties, subclasses.
import { inspect } from 'node:util';
console.log(inspect(new Date(0)), inspect(new Date(NaN)), inspect({ d: new Date(1e12) }), inspect([new Date(0), new Date(NaN)]));
console.log(inspect(/a\/b/giu), inspect({ r: /x/ }), inspect(new RegExp('')), inspect(new RegExp('\n')));
console.log(inspect(Object.assign(new Date(0), { extra: 1 })), inspect(Object.assign(/x/, { extra: 1 })));
class MyDate extends Date {} class MyRe extends RegExp {}
console.log(inspect(new MyDate(0)), inspect(new MyRe('x', 'y')));
console.log(inspect(Object.setPrototypeOf(new Date(0), null)), inspect(Object.setPrototypeOf(/x/, null)));
console.log(inspect(new Date(0), { depth: -1 }), inspect({ d: { e: { f: new Date(0), r: /x/ } } }));
const r = /x/g; r.lastIndex = 5;
console.log(inspect(r), inspect(Array.from('ab'.matchAll(/(?<l>[ab])/g))));
