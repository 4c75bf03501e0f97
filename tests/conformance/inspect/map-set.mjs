// Map and Set: nested, with objects as keys, empty, long, extra properties.
import { inspect } from 'node:util';
console.log(inspect(new Map()), inspect(new Set()));
console.log(inspect(new Map([['a', 1], [{ k: 1 }, [1, 2]], [null, undefined]])));
console.log(inspect(new Set(['a', { b: 1 }, [1, [2, [3, [4]]]]])));
console.log(inspect(new Map([['inner', new Map([['deep', new Map([['deeper', new Map([['x', 1]])]])]])]])));
console.log(inspect(new Map([['key one is long enough', 'value one is long enough'], ['key two', 'value two that is long']])));
console.log(inspect(new Set(Array.from({ length: 10 }, (_, i) => `item ${i}`))));
console.log(inspect(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])));
console.log(inspect(Object.assign(new Map([[1, 2]]), { extra: true })), inspect(Object.assign(new Set([1]), { extra: true })));
console.log(inspect({ m: new Map([['users', [{ id: 1 }]]]), s: new Set([new Set([1])]) }));
class Registry extends Map {} class Tags extends Set {}
console.log(inspect(new Registry([[1, 2]])), inspect(new Tags(['x'])));
console.log(inspect(new Map([[1, { a: { b: { c: 1 } } }]]), { depth: 0 }), inspect(new Set([1, 2, 3, 4]), { maxArrayLength: 2 }), inspect(new Map([[1, 2], [3, 4]]), { maxArrayLength: 1 }));
