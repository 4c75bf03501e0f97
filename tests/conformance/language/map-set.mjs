// Map and Set: key equality, order, conversion, groupBy.
const m = new Map([['b', 1], ['a', 2]]);
m.set(NaN, 'nan').set(0, 'zero').set('0', 'string zero');
console.log(m.get(NaN), m.get(-0), m.get('0'), m.size, m.has('zz'), m.get('zz'));
m.set('b', 'updated');
console.log([...m.keys()], m.delete('a'), m.delete('a'));
m.set('a', 'again');
console.log([...m], Object.is([...new Set([-0])][0], 0));
const k1 = {}; const objs = new Map([[k1, 'x']]);
console.log(objs.get(k1), objs.get({}));
const s = new Set([3, 1, 3, 2, '1']);
console.log(s, s.size, s.has(1), s.add(1) === s, [...s].sort());
s.forEach((v, k, set) => { if (v === 3) console.log(v === k, set === s); });
const words = ['apple', 'avocado', 'bean', 'cherry', 'beet'];
const grouped = Object.groupBy(words, (w) => w[0]);
console.log(grouped, Object.getPrototypeOf(grouped));
console.log(Map.groupBy(words, (w) => w.length > 4));
const counts = words.reduce((acc, w) => acc.set(w[0], (acc.get(w[0]) ?? 0) + 1), new Map());
console.log(Object.fromEntries(counts), JSON.stringify(counts), JSON.stringify([...counts]));
console.log(new Map(Object.entries({ x: 1 })), new Map([...m].filter(([k]) => typeof k === 'string')));
try { Map(); } catch (err) { console.log(err.name); }
try { new Map([1]); } catch (err) { console.log(err.name); }
s.clear();
console.log(s, [...new Map([[1, 2]]).entries()].flat());
