// import.meta: url, filename, dirname, resolve, main.
console.log(import.meta.url.startsWith('file:///'), import.meta.url.endsWith('/meta.mjs'), import.meta.filename.endsWith('/meta.mjs'), import.meta.dirname === process.cwd(), import.meta.main, typeof import.meta.resolve);
import { url, filename, main, parent } from './meta/info.mjs'; console.log(url.endsWith('/meta/info.mjs'), filename.endsWith('info.mjs'), main, parent);
console.log(import.meta.resolve('./x.mjs') === new URL('x.mjs', import.meta.url).href, import.meta.resolve('node:fs'), import.meta.resolve('fs'), Object.getPrototypeOf(import.meta), Object.keys(import.meta).sort(), typeof require, typeof module, typeof this);
console.log(process.argv[1] === import.meta.filename, new URL('.', import.meta.url).href.endsWith('/'), new URL('./meta/info.mjs', import.meta.url).pathname.endsWith('/meta/info.mjs'));
