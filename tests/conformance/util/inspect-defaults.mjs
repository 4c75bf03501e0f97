// inspect.defaultOptions and what console.log uses.
import util from 'node:util';
console.log(Object.keys(util.inspect.defaultOptions).sort().join(' '));
const v = { a: { b: { c: { d: 1 } } }, list: Array.from({ length: 8 }, (_, i) => i) };
console.log(v); util.inspect.defaultOptions.depth = 0; console.log(v, util.inspect(v), util.format('%O', v), `${util.inspect(v, { depth: 1 })}`);
util.inspect.defaultOptions.depth = null; console.log(v); util.inspect.defaultOptions = { depth: 2, maxArrayLength: 3 }; console.log(v);
console.log(Object.keys(util.inspect.defaultOptions).length, util.inspect.defaultOptions.maxArrayLength);
