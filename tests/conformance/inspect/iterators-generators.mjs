// Generators, iterators of Map, Set and arrays, module namespaces, globals.
import { inspect } from 'node:util';
import * as path from 'node:path';
import * as sample from './iterators-generators/sample.mjs';
const m = new Map([['a', 1], ['b', { c: 1 }]]), s = new Set([1, 'x']);
console.log(inspect(m.entries()), inspect(m.keys()), inspect(m.values()), inspect(s.values()), inspect(s.entries()), inspect(s[Symbol.iterator]()));
const it = m.entries(); it.next();
console.log(inspect(it), [...it].length, inspect(it), inspect(new Map().keys()));
function* gen() { yield 1; }
console.log(inspect(gen()), inspect(gen), inspect((async function* () {})()), inspect(gen().map((x) => x)), inspect(Iterator.from({ next() {} })));
console.log(inspect([1, 2].values()), inspect('ab'[Symbol.iterator]()), inspect('a'.matchAll(/a/g)), inspect([1].entries()), inspect({ it: [1].keys() }));
console.log(inspect(sample), inspect(await import('./iterators-generators/sample.mjs')) === inspect(sample));
console.log(inspect(path).startsWith('[Module: null prototype] {'), inspect({ ns: sample }, { depth: 0 }));
console.log(inspect(Math), inspect(JSON), inspect(Reflect));
console.log(inspect(Math, { showHidden: true }).includes('[PI]'), inspect(Object.prototype), inspect(Array.prototype), inspect(Map.prototype), inspect(Error.prototype));
