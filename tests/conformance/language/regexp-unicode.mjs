// Unicode in regular expressions: the u and v flags, properties, set notation.
console.log(/^.$/.test('😀'), /^.$/u.test('😀'), '😀é'.match(/./gu));
console.log('Größe über 42'.match(/\p{L}+/gu), 'aБ1'.replace(/\P{Lu}/gu, '_'));
console.log(/\p{Emoji}/u.test('x'), /\p{Script=Greek}/u.test('π'), /\u{1F600}/u.test('😀'));
console.log('a1_B'.match(/[\w--\d]/gv), 'abcxyz'.match(/[[a-z]&&[x-z]]/gv), /^[\p{L}--[a-z]]$/v.test('a'));
console.log(/^\p{RGI_Emoji}$/v.test('👨‍👩‍👧'), /^[\q{abc|d}]$/v.test('abc'));
console.log(/ſ/i.test('s'), /ſ/iu.test('s'), /\w/iu.test('ſ'));
try { new RegExp('\\p{L}', 'uv'); } catch (err) { console.log(err.name); }
try { new RegExp('\\-', 'u'); } catch (err) { console.log(err.name); }
console.log(/\-/.test('-'), /v/v.unicodeSets, /u/u.unicodeSets, /v/v.flags);
console.log([...'añ😀'].length, Array.from('añ😀', (c) => c.codePointAt(0)), String.fromCodePoint(128512));
console.log(RegExp.escape('a.b*c'), RegExp.escape('(x) y'), new RegExp(RegExp.escape('1+1=2?')).test('1+1=2?'));
console.log(/(?i:a)b/.test('Ab'), /(?i:a)b/.test('AB'), /(?<y>\d{4})|(?<y>\d\d)/.exec('24').groups.y);
