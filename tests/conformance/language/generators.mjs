// Generator functions: yield both ways, return, throw, delegation, laziness.
function* dialogue() {
  const a = yield 'first?';
  const b = yield `got ${a}, second?`;
  return a + b;
}
const talk = dialogue();
console.log(talk.next('ignored'), talk.next(1), talk.next(2), talk.next());

function* naturals() { let n = 1; while (true) yield n++; }
const firstThree = [];
for (const n of naturals()) { if (n > 3) break; firstThree.push(n); }
console.log(firstThree);

function* guarded() {
  try { yield 1; yield 2; } catch (err) { yield `caught ${err}`; } finally { console.log('cleanup'); }
}
const g = guarded();
console.log(g.next(), g.throw('oops'), g.next(), g.next());
const h = guarded();
h.next();
console.log(h.return('early'), h.next());

function* inner() { yield 'i1'; return 'result'; }
function* outer() { const r = yield* inner(); yield r; yield* [7, 8]; yield* 'xy'; }
console.log([...outer()]);

const tree = { v: 1, kids: [{ v: 2, kids: [{ v: 3, kids: [] }] }, { v: 4, kids: [] }] };
function* walk(node) { yield node.v; for (const kid of node.kids) yield* walk(kid); }
console.log(Array.from(walk(tree), (v) => v * 10));
const running = (function* () { running.next(); })();
try { running.next(); } catch (err) { console.log(err.name); }
console.log(Object.prototype.toString.call(h), typeof h[Symbol.iterator], h[Symbol.iterator]() === h);
