// querystring.stringify: kinds of values, arrays, escaping, other separators.
import qs from 'node:querystring';
console.log(qs.stringify({ a: 1, b: 'two', c: true, d: null, e: undefined, f: NaN, g: Infinity, h: 10n, i: '' }));
console.log(qs.stringify({ list: [1, 'b', null, true], empty: [], nested: { a: 1 }, fn() {}, date: new Date(0), sym: Symbol('s') }));
console.log(qs.stringify({ 'a b': 'c d', 'é': '€😀', x: "!'()*~-_.", y: '&=+?#/:@%' }));
console.log(qs.stringify({ a: 1, b: [2, 3] }, ';', ':'), qs.stringify({ a: 'x y' }, null, null, { encodeURIComponent: (v) => `<${v}>` }));
console.log(JSON.stringify([qs.stringify({}), qs.stringify(null), qs.stringify(undefined), qs.stringify('text'), qs.stringify(5), qs.stringify([1, 2]), qs.stringify('')]));
console.log(qs.stringify(Object.create({ inherited: 1 }, { own: { value: 2, enumerable: true } })), qs.stringify(Object.assign(Object.create(null), { np: 1 })), qs.stringify(new Map([['a', 1]])));
try { qs.stringify({ a: '\ud800' }); } catch (err) { console.log(err.name, err.code); }
