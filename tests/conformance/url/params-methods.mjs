// URLSearchParams: get, has, set, append, delete, iteration, sort, size.
const p = new URLSearchParams('b=2&a=1&b=3&c=');
console.log(p.get('b'), p.getAll('b'), p.get('zz'), p.getAll('zz'), p.has('c'), p.has('b', '3'), p.has('b', '9'), p.size, p.get('c') === '');
p.set('b', 'only'); console.log(p.toString()); p.append('a', 5); p.append('n', null); p.append('u', undefined); console.log(p.toString());
p.delete('a', '1'); console.log(p.toString()); p.delete('a'); p.delete('zz'); console.log(p.toString(), p.delete('x'));
console.log([...p.keys()], [...p.values()], [...p.entries()], [...p]);
p.forEach(function (value, key, self) { console.log(key, value, self === p, this.tag); }, { tag: 't' });
const s = new URLSearchParams('z=1&a=2&z=0&é=3&A=4&a=1&ﬃ=5&🌈=6'); s.sort(); console.log(decodeURIComponent(s.toString()));
for (const [k, v] of new URLSearchParams('x=1&y=2')) console.log(k, v);
for (const act of [() => p.get(), () => p.append('a'), () => p.set('a'), () => p.delete(), () => p.has(), () => p.forEach(), () => p.forEach('x'), () => p.getAll()]) { try { act(); console.log('fine'); } catch (err) { console.log(err.name, err.code); } }
const live = new URLSearchParams('a=1&b=2&c=3'); for (const [k] of live) { if (k === 'a') live.delete('b'); console.log(k); }
console.log(p.keys()[Symbol.toStringTag], Object.prototype.toString.call(p), p.entries().next(), String(new URLSearchParams({ q: 'a b' })), JSON.stringify(p), JSON.stringify(Object.fromEntries(p)));
