// Iterator helpers: lazy map, filter, take, drop, flatMap and friends.
function* naturals() { let n = 0; try { while (true) yield n++; } finally { console.log('closed at', n); } }
console.log(naturals().filter((n) => n % 2).map((n) => n * n).drop(1).take(3).toArray());
console.log([1, 2, 3].values().flatMap((n) => [n, n]).toArray(), naturals().some((n) => n > 3), naturals().every((n) => n < 2), naturals().find((n) => n * n > 50));
console.log([1, 2, 3].values().reduce((a, b) => a + b), new Set('abc').values().map((c, i) => c + i).toArray());
['x', 'y'].values().forEach((v, i) => console.log(i, v));
const it = Iterator.from({ next: (() => { let i = 0; return () => ({ done: i >= 2, value: i++ }); })() });
console.log([...it], it instanceof Iterator, Iterator.from('hi').toArray());
for (const act of [() => naturals().take(-1), () => naturals().take(NaN), () => [].values().reduce((a) => a), () => [].values().map(1), () => Iterator(), () => new Iterator()]) {
  try { act(); console.log('fine'); } catch (err) { console.log(err.name); }
}
const log = [];
const lazy = [1, 2, 3].values().map((n) => { log.push(n); return n; });
console.log(log.length, lazy.next(), log, lazy.return?.(), lazy.next());
class Countdown extends Iterator { n = 3; next() { return { value: this.n, done: this.n-- <= 0 }; } }
console.log(new Countdown().map((n) => -n).toArray(), Object.prototype.toString.call([].values().map((x) => x)));
