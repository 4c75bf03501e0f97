// createHash with the usual algorithms and every digest encoding.
import { createHash } from 'node:crypto';
for (const alg of ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512']) for (const text of ['', 'hello', 'héllo €']) console.log(alg, createHash(alg).update(text).digest('hex'));
for (const enc of ['hex', 'base64', 'base64url', 'latin1', 'binary']) console.log(enc, JSON.stringify(createHash('sha1').update('abc').digest(enc)));
console.log(createHash('md5').update('abc').digest(), createHash('md5').update('abc').digest('buffer'), Buffer.isBuffer(createHash('sha1').digest()), createHash('sha512').digest().length);
for (const name of ['SHA256', 'sha-256', 'SHA-512', 'RSA-SHA256', 'no-such']) { try { console.log(name, createHash(name).update('abc').digest('hex')); } catch (err) { console.log(name, err.code); } }
