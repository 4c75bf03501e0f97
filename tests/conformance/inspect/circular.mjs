// Circular references: marked with a number at the target.
import { inspect } from 'node:util';
const a = { name: 'a' }; a.self = a;
console.log(inspect(a), inspect([a]), inspect({ x: a, y: a }));
const parent = { name: 'parent', children: [] };
parent.children.push({ name: 'child', parent });
console.log(inspect(parent), inspect(parent.children[0]), inspect(parent.children));
const list = [1]; list.push(list);
console.log(inspect(list), inspect({ list, again: list }));
const m = new Map(); m.set('me', m); m.set(m, 'key');
const s = new Set(); s.add(s).add([s]);
console.log(inspect(m), inspect(s));
const x = {}, y = { x }; x.y = y; x.z = { y, deeper: { x } };
console.log(inspect(x), inspect(x, { depth: 5 }));
const shared = { shared: true };
console.log(inspect([shared, shared, { shared }]));
class Node1 { constructor() { this.next = this; this.prev = { of: this }; } }
console.log(inspect(new Node1()), inspect(Object.assign(() => {}, { f: null })), inspect(((f) => Object.assign(f, { f }))(function named() {})));
console.log(inspect(a, { compact: false }), inspect(a, { colors: true }));
const e = Object.assign(new Error('loop'), { stack: 'Error: loop\n    at fixed' }); e.cause = e; e.list = [e];
console.log(inspect(e));
