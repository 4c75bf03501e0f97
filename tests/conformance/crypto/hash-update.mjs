// Hash.update: chains, kinds of input, input encodings, streams of pieces.
import { createHash } from 'node:crypto';
const h = createHash('sha256');
console.log(h.update('a') === h, h.update('b').update(Buffer.from('c')).digest('hex') === createHash('sha256').update('abc').digest('hex'));
const md5 = (...args) => createHash('md5').update(...args).digest('hex');
console.log(md5('é'), md5('é', 'latin1'), md5('é', 'utf8'), md5('6162', 'hex'), md5('YWI=', 'base64'), md5('ab'), md5('a\u0000', 'utf16le'));
console.log(md5(new Uint8Array([97])), md5(Buffer.from('a')), md5(new Uint16Array([97])), md5(new DataView(new ArrayBuffer(1))), md5(''));
for (const bad of [5, null, undefined, {}, [97], true]) { try { createHash('md5').update(bad); console.log('accepted'); } catch (err) { console.log(err.name, err.code); } }
const pieces = createHash('sha1'); for (let i = 0; i < 1000; i++) pieces.update(`${i},`);
console.log(pieces.digest('base64'), createHash('sha1').update(Array.from({ length: 1000 }, (_, i) => `${i},`).join('')).digest('base64'));
