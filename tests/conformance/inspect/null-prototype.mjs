// Objects without a prototype, as query results and parsed queries are.
import { inspect } from 'node:util';
const row = Object.assign(Object.create(null), { id: 1, name: 'Ann' });
console.log(inspect(row), inspect([row, row]), inspect({ row }), inspect(Object.create(null)), inspect([Object.create(null)]));
console.log(inspect({ a: { b: { c: row } } }), inspect(row, { depth: 0 }), inspect({ row }, { depth: 0 }));
console.log(inspect(Array.from({ length: 4 }, (_, i) => Object.assign(Object.create(null), { id: i, title: `Title number ${i}` }))));
console.log(inspect(Object.assign(Object.create(null), { nested: Object.assign(Object.create(null), { x: 1 }) })));
console.log(inspect(Object.groupBy([1, 2, 3], (n) => (n % 2 ? 'odd' : 'even'))), inspect('a1'.match(/(?<l>\w)/).groups));
const tagged = Object.create(null, { [Symbol.toStringTag]: { value: 'Tagged' } });
console.log(inspect(tagged), inspect({ __proto__: null, toString: 1, constructor: 2 }), inspect({ ['__proto__']: 1 }), inspect(JSON.parse('{"__proto__":{"a":1}}')));
