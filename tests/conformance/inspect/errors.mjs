// Errors with a fixed stack: alone, inside objects, with properties and cause.
import { inspect } from 'node:util';
const fix = (err, stack = `${err.name}: ${err.message}\n    at fixed`) => Object.assign(Object.defineProperty(err, 'stack', { value: stack, enumerable: false, writable: true, configurable: true }));
console.log(inspect(fix(new Error('plain'))));
console.log(inspect({ err: fix(new TypeError('nested')) }), inspect([fix(new Error('in list'))]));
console.log(inspect({ a: { b: { c: fix(new Error('deep')) } } }));
console.log(inspect(fix(Object.assign(new Error('props'), { code: 'E_X', status: 404, data: { a: [1] } }))));
console.log(inspect(fix(new Error('outer', { cause: fix(new RangeError('inner', { cause: 'text' })) }))));
console.log(inspect(fix(new AggregateError([fix(new Error('one')), fix(new Error('two'))], 'many'))));
console.log(inspect(fix(new Error('no stack'), '')));
console.log(inspect(fix(new Error('only message'), 'Error: only message')), inspect([fix(new Error('only message'), 'Error: only message')]), inspect({ e: fix(new Error(''), 'Error') }));
console.log(inspect(fix(new Error('two\nlines'))), inspect({ e: fix(new Error('two\nlines')) }));
console.log(inspect(fix(new Error('undefined cause', { cause: undefined }))), inspect(fix(new Error('null cause', { cause: null }))));
console.log(inspect(new Map([['e', fix(new Error('in map'))]])), inspect(fix(new Error('d')), { depth: -1 }), inspect({ e: { f: fix(new Error('cut')) } }, { depth: 0 }));
console.log(inspect(fix(new Error('c')), { compact: false }), inspect({ e: fix(new Error('c')) }, { compact: false }), inspect({ e: fix(new Error('s')), after: 1 }, { breakLength: Infinity }));
