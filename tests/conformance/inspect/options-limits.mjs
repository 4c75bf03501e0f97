// The options maxArrayLength, maxStringLength, sorted, showHidden, and wrong values.
import { inspect } from 'node:util';
console.log(inspect([1, 2, 3, 4, 5], { maxArrayLength: 3 }), inspect([1, 2], { maxArrayLength: 1 }), inspect('abcdef', { maxStringLength: 3 }), inspect('abcd', { maxStringLength: 3 }), inspect({ s: 'abcdef' }, { maxStringLength: 0 }), inspect(['x'.repeat(20)], { maxStringLength: 4 }));
console.log(inspect({ list: Array.from({ length: 200 }, (_, i) => i) }, { maxArrayLength: Infinity }).length, inspect('x'.repeat(11_000)).length, inspect(['x'.repeat(11_000)]).slice(-30), inspect('x'.repeat(20_000), { maxStringLength: Infinity }).length);
console.log(inspect({ c: 1, a: 2, B: 3, 10: 4, 9: 5 }, { sorted: true }), inspect({ a: 1, b: 2, c: 3 }, { sorted: (x, y) => (x < y ? 1 : -1) }), inspect(new Set(['z', 'a']), { sorted: true }), inspect(new Map([['z', 1], ['a', 2]]), { sorted: true }), inspect(['z', 'a'], { sorted: true }));
const o = Object.defineProperty({ shown: 1 }, 'hidden', { value: { deep: { deeper: { deepest: 1 } } }, enumerable: false });
console.log(inspect(o), inspect(o, { showHidden: true }), inspect([1, 2], { showHidden: true }), inspect(o, true), inspect(new Date(0), { showHidden: true }), inspect(new Map([[1, 2]]), { showHidden: true }));
console.log(inspect({ a: { b: 1 } }, {}), inspect({ a: 1 }, null), inspect({ a: 1 }, undefined), inspect({ a: 1 }, { unknown: 1 }), inspect({ n: 12345.678 }, { numericSeparator: true }));
console.log(inspect.defaultOptions.depth, inspect.defaultOptions.maxArrayLength, inspect.defaultOptions.maxStringLength, inspect.defaultOptions.breakLength, inspect.defaultOptions.compact);
inspect.defaultOptions.depth = 0;
console.log(inspect({ a: { b: 1 } }), [{ c: 1 }]);
inspect.defaultOptions = { depth: 2 };
console.log(inspect({ a: { b: 1 } }));
try { inspect.defaultOptions = null; } catch (err) { console.log(err.name, err.code); }
