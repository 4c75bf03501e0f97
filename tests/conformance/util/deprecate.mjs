// deprecate: the function still works, and a warning event is emitted once.
import { deprecate } from 'node:util';
process.removeAllListeners('warning');
process.on('warning', (w) => console.log('warning:', w.name, w.code, w.message));
const old = deprecate((a, b) => a + b, 'old() is old', 'DEP_MY_1');
console.log(old(1, 2), old(3, 4));
const other = deprecate(function () { return this.n; }, 'another', 'DEP_MY_1'); console.log(other.call({ n: 5 }));
const noCode = deprecate(() => 'x', 'no code'); console.log(noCode(), noCode());
class C { constructor(x) { this.x = x; } } const Old = deprecate(C, 'old class', 'DEP_MY_2'); console.log(new Old(7).x, new Old(1) instanceof C);
console.log(old.name, old.length);
try { deprecate(5, 'x'); } catch (err) { console.log(err.name, err.code); }
