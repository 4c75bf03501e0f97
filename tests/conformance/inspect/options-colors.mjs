// colors: true marks each kind of value with its escape codes.
import { inspect } from 'node:util';
const show = (v, o) => console.log(JSON.stringify(inspect(v, { colors: true, ...o })));
for (const v of [1, 1n, true, 'text', null, undefined, Symbol('s'), new Date(0), () => {}, class A {}, NaN, -0]) show(v);
show({ n: 1, s: 'x', 'quoted key': null, u: undefined, [Symbol('k')]: 1 });
show([1, 'two', , 3]);
show(new Map([['a', 1]])); show(new Set([true]));
show({ get g() { return 1; }, set s(v) {} });
show({ a: { b: { c: { d: 1 } } } });
show(Promise.resolve(1)); show(new Promise(() => {}));
show(Array.from({ length: 102 }, () => 1), { maxArrayLength: 1 });
show('abcdef', { maxStringLength: 2 });
show(new String('boxed')); show(Object.create(null)); show(Buffer.from('hi')); show(new Uint8Array([1]));
show([1, 22, 333, 4444, 55555, 666666, 7777777, 88]);
console.log(Object.keys(inspect.styles).sort().join(), inspect.styles.number, inspect.colors.red, inspect.styles.date);
console.log(inspect('x', false, 2, true), JSON.stringify(inspect({ deep: { er: new Date(0) } }, false, 0, true)));
