// String methods of the course.
const s = 'Hello, Wörld 😀';
console.log(s.length, s.at(-1), s.charAt(99) === '', s[0], s.charCodeAt(8), s.codePointAt(13), s.slice(-4, -2), s.substring(5, 2), s.indexOf('o', 5), s.lastIndexOf('l'));
console.log('a-b-c'.replaceAll('-', '+'), 'a-b-c'.replace('-', '+'), 'aaa'.replaceAll('aa', 'b'), 'x'.replaceAll('', '_'), 'abc'.replace('b', '[$&$`$\']'), 'aXbX'.replaceAll('X', (m, i) => i));
try { 'a'.replaceAll(/a/, ''); } catch (err) { console.log(err.name); }
console.log('7'.padStart(3, '0'), 'ab'.padEnd(7, 'xyz') + '|', 'long'.padStart(2), 'x'.padStart(3) + '|', 'ab'.repeat(3), '  trim\n\t\u00a0'.trim() + '|', '  l'.trimStart(), 'r  '.trimEnd() + '|');
console.log('e\u0301'.length, 'e\u0301'.normalize().length, 'é'.normalize('NFD').length, 'ﬁ'.normalize('NFKC'), 'é' === 'e\u0301');
try { 'x'.normalize('BAD'); } catch (err) { console.log(err.name); }
console.log('ok'.isWellFormed(), '\ud800x'.isWellFormed(), '\ud800x'.toWellFormed(), encodeURIComponent('a b&c=é/😀'), encodeURI('a b&c=é/?#'), decodeURIComponent('%E2%82%AC'));
for (const act of [() => encodeURIComponent('\ud800'), () => decodeURIComponent('%'), () => decodeURIComponent('%ff')]) { try { act(); } catch (err) { console.log(err.name); } }
console.log('abc'.startsWith('b', 1), 'abc'.endsWith('b', 2), 'abc'.includes(''), 'ABC'.toLowerCase(), 'straße'.toUpperCase(), 'İ'.toLowerCase().length, 'a' < 'B', 'a' < 'b', '10' < '9');
console.log('a,b,,c'.split(','), 'abc'.split(), 'a b  c'.split(' '), [...'añ😀'], 'x'.concat(1, null), 'abc'.localeCompare('abd'), 'a'.localeCompare('a'));
console.log('abc'.substr(-2, 1), 'abc'.slice(2, 1) === '', 'ab\u0000c'.length, 'tab\there', "it's", 'multi\\n', '\x41\u{42}');
console.log(String(null), String([1, [2]]), String({}), String(Symbol('d')), typeof new String('x'), new String('x') == 'x', 'x' instanceof String, [1, 2] + '');
console.log(escape('ä b'), unescape('%E4'), 'abc'.localeCompare('abc'), 'z'.codePointAt(), String.fromCharCode(72, 105), 'abc'.search('c'), 'a\nb\r\nc'.split(/\r?\n/));
for (const c of 'a😀') console.log(c, c.length);
