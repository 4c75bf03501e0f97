// Object helpers: key order, entries, assign, prototypes, property existence.
const o = { z: 1, 10: 'ten', a: 2, 2: 'two', [Symbol('s')]: 3, '-1': 'neg', '01': 'lead' };
console.log(Object.keys(o), Object.values(o), Object.entries({ x: 1, y: [2] }));
console.log(Object.fromEntries([['a', 1], ['b', 2]].map(([k, v]) => [k, v * 2])), Object.fromEntries(new URLSearchParams('q=1&q=2')));
console.log(Object.assign({ a: 1 }, null, { b: 2 }, 'xy', { a: 3 }), Object.assign([1, 2], [9]));
const base = { greet() { return `hi ${this.name}`; } };
const child = Object.create(base, { name: { value: 'kid', enumerable: true } });
console.log(child.greet(), child.hasOwnProperty('greet'), Object.hasOwn(child, 'name'), 'greet' in child, base.isPrototypeOf(child));
const bare = Object.create(null);
bare.x = 1;
console.log(bare.toString, 'x' in bare, Object.getPrototypeOf(bare), bare);
for (const act of [() => `${bare}`, () => bare.hasOwnProperty('x'), () => Object.setPrototypeOf(base, child), () => Object.defineProperty(1, 'x', {}), () => Object.fromEntries([1])]) {
  try { act(); } catch (err) { console.log(err.name); }
}
const shorthand = (x, y) => ({ x, y, sum() { return x + y; }, ['k' + x]: y, async am() {}, *gm() {} });
console.log(shorthand(1, 2).sum(), Object.keys(shorthand(1, 2)), typeof shorthand(1, 2).am);
console.log(Object.is(-0, 0), { a: 1 } === { a: 1 }, typeof null, typeof undefined, typeof (() => {}), typeof class {}, typeof Symbol(), typeof [], typeof /x/);
console.log(Object.entries('ab'), Object.keys(5), Object.keys([4, 5]), Object.values(new Map([[1, 2]])));
const { a: _, ...without } = { a: 1, b: 2 };
console.log(without, delete o.zzz, delete o.z, 'z' in o, o.toString(), Object.prototype.toString.call(null), o.valueOf() === o);
console.log((function f(a, b = 1, ...c) {}).length, (() => {}).name, (function () {}).name, new Function('a', 'return a * 2')(4), Object.getOwnPropertyNames(class { static s() {} }).sort());
console.log({ f: () => {} }.f.name, { get g() { return 1; } }.g, (class Named {}).name, (function () { return this; }).call(5), Math.max.apply(null, [1, 2]), ((a, b) => a * b).bind(null, 3)(4), (function nm() {}).bind().name);
