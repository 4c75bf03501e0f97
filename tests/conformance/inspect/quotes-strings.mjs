// Which quotes are used, escapes, and long or multi-line strings in objects.
import { inspect } from 'node:util';
for (const s of ['plain', "it's", 'say "hi"', '`tick`', `both ' and "`, `' and \``, `" and \``, `all ' " \``, '', '\\', '\n\t\r\b\f\v\0', '\x1b[31m', '\x80\x9f', '\ud800 lone', 'é\u2028', '\u200b\ufeff', "${'x'}"]) console.log(inspect(s));
console.log(inspect({ "it's": 1, 'a"b': 2, 'new\nline': 3, '\\': 4, 'a-b': 5, _ok: 6, $1: 7, '1a': 8, é: 9, 'with space': 10, 'tab\t': 11, class: 12 }));
console.log(inspect({ text: 'first line\nsecond line\nthird' }));
console.log(inspect({ text: 'a long first line that goes on and on\nsecond line that is long as well\n', other: 1 }));
console.log(inspect(['a long first line that goes on and on\nsecond line that is long as well', 'short\nlines']));
console.log(inspect('a long first line that goes on and on\nsecond line that is long as well'));
console.log(inspect({ a: { b: 'x'.repeat(40) + '\n' + 'y'.repeat(40) } }));
console.log(inspect({ s: 'word '.repeat(30) }), inspect(['word '.repeat(30)]));
console.log(inspect(new Map([['multi\nline key', 'multi\nline value ' + 'x'.repeat(60)]])));
