// Closures keep variables alive, and let-loops make a new binding per turn.
function makeCounter(start = 0) {
  let count = start;
  return { up: () => ++count, down: () => --count, get value() { return count; } };
}
const a = makeCounter();
const b = makeCounter(10);
a.up(); a.up(); b.down();
console.log(a.value, b.value);

const withLet = [];
for (let i = 0; i < 3; i++) withLet.push(() => i);
console.log(withLet.map((f) => f()));

const withVar = [];
for (var j = 0; j < 3; j++) withVar.push(() => j);
console.log(withVar.map((f) => f()));

const once = (fn) => {
  let done = false, result;
  return (...args) => (done ? result : ((done = true), (result = fn(...args))));
};
const init = once((x) => x * 2);
console.log(init(4), init(100));

const curry = (fn) => function step(...args) {
  return args.length >= fn.length ? fn(...args) : (...more) => step(...args, ...more);
};
console.log(curry((x, y, z) => x + y + z)(1)(2)(3));
console.log(typeof hoisted, hoisted());
function hoisted() { return 'hoisted'; }
try { early; } catch (err) { console.log(err.name); }
const early = 1;
console.log((function () { return typeof this; })(), (() => typeof this)());
