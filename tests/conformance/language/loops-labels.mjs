// Loops, labels, break, continue, switch fall-through, comma, for-in order.
const found = [];
outer: for (let i = 1; i < 5; i++) {
  for (let j = 1; j < 5; j++) {
    if (j === 3) continue outer;
    if (i === 3) break outer;
    found.push(`${i}${j}`);
  }
}
console.log(found);
block: { console.log('in block'); if (found.length) break block; console.log('never'); }
const kind = (v) => {
  switch (typeof v) {
    case 'number': if (Number.isNaN(v)) return 'nan';
    case 'bigint': return 'numeric';
    default: return 'other';
    case 'string': return 'text';
  }
};
console.log(kind(1), kind(NaN), kind(1n), kind('s'), kind(null));
const keys = [];
for (const k in Object.assign(Object.create({ inherited: 1 }), { b: 1, 10: 1, a: 1, 2: 1, '-1': 1 })) keys.push(k);
console.log(keys);
for (const k in 'ab') keys.push(k);
for (const k in null) keys.push('never');
console.log(keys.length);
let n = 0;
do { n += 2; } while (n < 5);
while (true) { if (n-- < 3) break; }
console.log(n);
const withFinally = () => { for (const x of [1, 2]) { try { return x; } finally { console.log('finally', x); } } };
console.log(withFinally());
const override = () => { try { throw new Error('lost'); } finally { return 'finally wins'; } };
console.log(override());
for (let i = 0, j = 10; i < j; i += 4, j--) console.log(i, j);
