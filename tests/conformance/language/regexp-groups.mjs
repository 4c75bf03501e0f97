// Regular expressions: groups, lookaround, flags, matchAll, replace callbacks.
const date = /(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})/u;
const m = '2024-02-29'.match(date);
console.log({ ...m.groups }, m.index, m[0], Object.getPrototypeOf(m.groups));
console.log('2024-02-29'.replace(date, '$<day>.$<month>.$<year> [$&] $$ $1'));
console.log('price: $42, fee: $7'.match(/(?<=\$)\d+/g), 'a1b2'.match(/[a-z](?!1)/g), 'foobar'.match(/(?<!foo)bar/));
for (const x of 'k1=v1;k2=v2'.matchAll(/(\w+)=(\w+)/g)) console.log(x.index, x[1], x[2]);
try { 'x'.matchAll(/x/); } catch (err) { console.log(err.name); }
console.log('aBc'.replace(/b/i, (s, offset, whole) => `${s}@${offset}/${whole}`));
console.log('John Smith'.replace(/(?<f>\w+)\s(?<l>\w+)/, (...args) => { const g = args.at(-1); return `${g.l}, ${g.f}`; }));
const sticky = /foo/y;
sticky.lastIndex = 3;
console.log(sticky.test('barfoo'), sticky.lastIndex, sticky.test('barfoo'), sticky.lastIndex);
const g = /a/g;
console.log(g.test('aa'), g.lastIndex, g.test('aa'), g.test('aa'));
console.log(/^b$/m.test('a\nb\nc'), /a.c/.test('a\nc'), /a.c/s.test('a\nc'));
const ind = /a(?<z>z)?(b)/d.exec('xab');
console.log(ind.indices[0], ind.indices[1], ind.indices[2], ind.indices.groups.z);
console.log('a1b22c'.split(/(\d+)/), 'abc'.split(''), ''.split(','), ''.split(''), 'a,b,c'.split(',', 2));
console.log('xAy'.search(/[A-Z]/), 'none'.match(/z/), 'none'.match(/z/g), /(a)|(b)/.exec('b'));
console.log(/(\w)\1/.exec('hello')[0], /(?<c>.)\k<c>/.test('aa'), new RegExp('/', 'gi').toString(), /x/gimsuy.flags);
console.log(/(?:a|ab)(?:c|bcd)(?:d*)/.exec('abcd')[0], 'aaa'.match(/a{2,}?/)[0], 'aaa'.lastIndexOf('a'));
try { new RegExp('('); } catch (err) { console.log(err.name); }
