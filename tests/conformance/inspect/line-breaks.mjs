// Where objects break: 72 characters on one line, 76 within the start, 80 wide.
import { inspect } from 'node:util';
for (const n of [40, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78]) {
  const lines = inspect({ a: 'x'.repeat(n - 10), b: 1 }).split('\n');
  const list = inspect(['x'.repeat(n - 8), 1]).split('\n');
  const nested = inspect({ outer: { a: 'x'.repeat(n - 20), b: 1 } }).split('\n');
  const many = inspect({ a: 1, b: 2, c: 3, d: 4, e: 'x'.repeat(n - 32) }).split('\n');
  console.log(n, lines.length, list.length, nested.length, many.length);
}
console.log(inspect({ aaaaaaaaaaaaaaaaaaaa: 1, bbbbbbbbbbbbbbbbbbbb: 2, cccccccccccccccccccc: 3 }));
console.log(inspect({ aaaaaaaaaaaaaaaaaaaa: 1, bbbbbbbbbbbbbbbbbbbb: 2, cccccccccccccccccccccc: 3 }));
console.log(inspect({ a: { b: { c: {} } } }), inspect({ a: { b: { c: 1 } } }), inspect({ a: { b: { c: { d: 1 } } } }, { depth: 5 }));
console.log(inspect({ k: { k: [1, 2] }, l: { m: { n: 'x' } } }));
console.log(inspect({ fn: function () {}, 'multi\nline key': 1 }), inspect('x'.repeat(100)));
console.log(inspect({ a: 'x'.repeat(30), b: { c: 'y'.repeat(30), d: 'z'.repeat(20) } }));
