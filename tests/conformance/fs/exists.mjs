// existsSync never throws.
import fs, { existsSync } from 'node:fs';
console.log(existsSync('exists/file.txt'), existsSync('./exists'), existsSync('exists/none.txt'), existsSync(new URL('./exists/file.txt', import.meta.url)), existsSync('exists/file.txt/x'));
for (const bad of [undefined, null, 5, {}, '', 'a\0b', new URL('http://x/y')]) console.log(existsSync(bad));
console.log(fs.existsSync === existsSync, typeof fs.readFile, typeof fs.promises.readFile, typeof fs.readFileSync);
const read = (name, fallback) => (existsSync(name) ? fs.readFileSync(name, 'utf8').trim() : fallback); console.log(read('exists/file.txt', 'default'), read('exists/none.txt', 'default'));
