// Reading the program's own files: encodings, buffers, relative paths and URLs.
import fs, { readFileSync } from 'node:fs';
const here = (name) => new URL(`./read-sibling/${name}`, import.meta.url);
console.log(readFileSync(here('hello.txt'), 'utf8'), readFileSync('read-sibling/hello.txt', { encoding: 'utf8' }).length, readFileSync('./read-sibling/hello.txt', 'utf-8') === readFileSync(here('hello.txt')).toString());
const raw = readFileSync(here('hello.txt')); console.log(Buffer.isBuffer(raw), raw.length, raw);
console.log(readFileSync(here('hello.txt'), 'hex').slice(0, 12), readFileSync(here('hello.txt'), 'base64').slice(0, 8), readFileSync(here('hello.txt'), 'latin1').length, readFileSync(here('empty.txt'), 'utf8') === '', readFileSync(here('empty.txt')));
console.log(JSON.parse(readFileSync(here('data.json'), 'utf8')), JSON.parse(readFileSync(here('data.json'))).users.length, readFileSync(here('data.json'), 'utf8').split('\n').length);
console.log(fs.readFileSync === readFileSync, readFileSync(Buffer.from('read-sibling/hello.txt'), 'utf8').trim().length, readFileSync('read-sibling/../read-sibling/./hello.txt', 'utf8').length);
