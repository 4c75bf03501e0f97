// JSON edge cases: what is dropped, toJSON, replacer, reviver, indent, errors.
console.log(JSON.stringify({ u: undefined, f() {}, s: Symbol('x'), n: null, nan: NaN, inf: -Infinity, d: new Date(0), r: /x/, m: new Map([[1, 2]]), e: new Error('x') }));
console.log(JSON.stringify([undefined, () => {}, Symbol('x'), NaN, , -0]), JSON.stringify(undefined), JSON.stringify(() => {}), JSON.stringify(null));
console.log(JSON.stringify('q"\\\n\t\u0007\u2028é😀\ud800/'), JSON.stringify({ 'ké"y': 1 }));
console.log(JSON.stringify({ toJSON(key) { return `key:${key}`; } }), JSON.stringify({ inner: { toJSON(key) { return `key:${key}`; } } }));
console.log(JSON.stringify({ a: [1, { b: 2 }], c: [], d: {} }, null, 2));
console.log(JSON.stringify([1, [2]], null, '--'), JSON.stringify({ a: 1 }, null, 20).length, JSON.stringify({ a: 1 }, null, 0));
console.log(JSON.stringify({ a: 1, b: { a: 2, c: 3 }, c: 4 }, ['a', 'b']), JSON.stringify({ pw: 'x', user: 'u' }, (k, v) => (k === 'pw' ? undefined : v)));
console.log(JSON.stringify({ a: 1, n: [5] }, function (k, v) { return typeof v === 'number' ? v * 2 : v; }));
console.log(JSON.parse('{"a":[1,2,{"b":null}],"a":true}'), JSON.parse(' "x" '), JSON.parse('1e3'), JSON.parse('-0'));
console.log(JSON.parse('{"d":"2024-01-01T00:00:00.000Z","drop":1}', (k, v) => (k === 'drop' ? undefined : k === 'd' ? new Date(v) : v)));
const visited = [];
JSON.parse('{"a":{"b":1},"c":[2]}', (k, v) => { visited.push(k); return v; });
console.log(visited);
for (const bad of ["{'a':1}", '{a:1}', '[1,]', '01', '', 'undefined', '"tab\t"', '{"a":1}}', '.5', 'NaN', '+1', '[1 2]']) {
  try { console.log(JSON.parse(bad)); } catch (err) { console.log(bad, err.name, err instanceof SyntaxError); }
}
const cycle = {}; cycle.self = cycle;
try { JSON.stringify(cycle); } catch (err) { console.log(err.name); }
const p = JSON.parse('{"__proto__": {"admin": true}}');
console.log(p.admin, Object.keys(p), Object.getPrototypeOf(p) === Object.prototype);
console.log(JSON.stringify(Object.create({ inherited: 1 }, { own: { value: 1, enumerable: true } })), JSON.stringify([new Number(3), new String('x'), new Boolean(false), Object(Symbol())]));
