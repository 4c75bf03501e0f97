// Symbol keys and values, also hidden ones.
import { inspect } from 'node:util';
const hidden = Object.defineProperty({ [Symbol('shown')]: 1, plain: 2 }, Symbol('hidden'), { value: 3, enumerable: false });
console.log(inspect(hidden), inspect(hidden, { showHidden: true }));
console.log(inspect(Symbol('a b')), inspect(Symbol()), inspect(Symbol.for('reg')), inspect(Symbol.iterator), inspect([Symbol('x\ny')]), inspect(Symbol('')));
console.log(inspect({ [Symbol()]: 1, [Symbol('with space')]: 2, [Symbol.iterator]: 3, [Symbol("it's")]: 4 }));
console.log(inspect({ s: Symbol('v'), [Symbol('k')]: { [Symbol('n')]: { deep: { er: 1 } } } }));
console.log(inspect(Object(Symbol('boxed'))), inspect(Object.assign([1], { [Symbol('on array')]: 2 })), inspect(Object.assign(() => {}, { [Symbol('on fn')]: 1 })));
console.log(inspect(new Map([[Symbol('mk'), Symbol('mv')]])), inspect({ [Symbol('getter')]: 1, get [Symbol('g')]() { return 1; } }));
console.log(inspect({ [Symbol('b')]: 1, [Symbol('a')]: 2, z: 1, y: 2 }, { sorted: true }));
