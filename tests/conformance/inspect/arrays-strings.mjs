// Lists of strings in columns: padded at the end, width limits, long strings.
import { inspect } from 'node:util';
const names = ['apple', 'fig', 'banana', 'kiwi', 'cherry', 'date', 'elderberry', 'grape', 'honeydew', 'lemon'];
console.log(inspect(names));
console.log(inspect(names.map((n, i) => (i % 3 ? n : i))));
console.log(inspect(Array.from({ length: 27 }, (_, i) => String.fromCharCode(97 + (i % 26)))));
console.log(inspect(Array.from({ length: 7 }, (_, i) => 'x'.repeat(i * 5))));
console.log(inspect(Array.from({ length: 12 }, (_, i) => `https://example.com/a/long/path/${i}`)));
console.log(inspect(['short', 'x'.repeat(80), 'y', 'z', 'a', 'b', 'c', 'd']));
console.log(inspect(Array.from({ length: 100 }, (_, i) => `id-${i}`)).split('\n').length);
console.log(inspect({ tags: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'] }));
console.log(inspect(['é', '日本語', '😀', 'ü', 'ascii', 'ñ', 'ö', 'ß']));
console.log(inspect(['a\nb', 'c', 'd', 'e', 'f', 'g', 'h', 'i']));
