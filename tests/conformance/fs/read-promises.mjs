// fs.promises.readFile and node:fs/promises.
import { readFile } from 'node:fs/promises';
import { promises } from 'node:fs';
const url = new URL('./read-promises/lines.txt', import.meta.url);
const text = await readFile(url, 'utf8'); console.log(JSON.stringify(text), text.split('\n').filter(Boolean).map(Number).reduce((a, b) => a + b));
console.log(await readFile(url) instanceof Buffer, await readFile('read-promises/lines.txt', { encoding: 'utf8' }) === text, (await readFile(url)).equals(Buffer.from(text)), promises.readFile === readFile);
console.log(readFile(url) instanceof Promise, (await Promise.all([readFile(url, 'utf8'), readFile(url, 'hex')])).map((s) => s.length));
await readFile('read-promises/none.txt').catch((err) => console.log(err.name, err.code, err.syscall, err.errno, err.path));
await readFile(5.5).catch((err) => console.log(err.name, err.code)); await readFile(url, 'no-such').catch((err) => console.log(err.name, err.code)); await readFile(url, { signal: AbortSignal.abort() }).catch((err) => console.log(err.name, err.code));
