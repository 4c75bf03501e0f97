// The iteration protocol written by hand, and when return() is called.
class Range {
  constructor(from, to, step = 1) { Object.assign(this, { from, to, step }); }
  [Symbol.iterator]() {
    let at = this.from;
    return {
      next: () => at <= this.to
        ? { value: (at += this.step) - this.step, done: false }
        : { value: undefined, done: true },
      return: (v) => { console.log('return called'); return { value: v, done: true }; },
    };
  }
}
console.log([...new Range(1, 5)], Math.max(...new Range(1, 9, 4)));
for (const n of new Range(1, 10)) { if (n === 2) break; }
const [one, two] = new Range(1, 10);
console.log(one, two);
const [only, ...rest] = new Range(1, 3);
console.log(only, rest);
try { for (const n of new Range(1, 3)) throw new Error('stop'); } catch (err) { console.log(err.message); }
console.log(Object.fromEntries(new Map([['a', 1]])), new Map(Object.entries({ b: 2 })).get('b'));
const list = ['x', 'y'];
console.log([...list.entries()], [...list.keys()]);
const m = new Map([[1, 'a'], [2, 'b'], [3, 'c']]);
for (const [k] of m) { if (k === 1) m.delete(2); if (k === 3) m.set(4, 'd'); if (k > 3) console.log('saw', k); }
console.log([...m.keys()]);
const seen = [];
const growing = [1, 2];
for (const v of growing) { seen.push(v); if (growing.length < 4) growing.push(v * 10); }
console.log(seen);
try { for (const v of { a: 1 }) ; } catch (err) { console.log(err.name); }
