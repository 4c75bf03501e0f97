// Nested objects: depth 2 by default, then [Object], [Array] and class names.
import { inspect } from 'node:util';
class Node1 { constructor(next) { this.next = next; } }
const deep = { l1: { l2: { l3: { l4: 1 } } }, arr: [[[[1]]]], map: { in: { m: new Map([[1, { a: 1 }]]), s: new Set([1]), e: {}, a: [] } } };
console.log(inspect(deep));
console.log(inspect(deep, { depth: 0 }), inspect([deep], { depth: 0 }), inspect([], { depth: 0 }), inspect({}, { depth: -1 }), inspect([1], { depth: -1 }));
console.log(inspect(deep, { depth: 1 }));
console.log(inspect(deep, { depth: Infinity }));
console.log(inspect(deep, { depth: null }) === inspect(deep, { depth: Infinity }));
console.log(inspect(new Node1(new Node1(new Node1(new Node1(null))))));
console.log(inspect({ a: { b: { c: Object.create(null), d: new (class extends Array {})(), f() {}, date: new Date(0), r: /x/, s: Object('s') } } }));
console.log(inspect(new Map([[{ k: { k: { k: 1 } } }, new Set([[[[1]]]])]])));
console.log(inspect(deep, false, 1), inspect(5, { depth: 0 }));
