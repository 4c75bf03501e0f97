// getHashes, default and named exports, constants that checks look at.
import crypto, * as names from 'node:crypto';
const hashes = crypto.getHashes();
for (const h of ['md5', 'sha1', 'sha256', 'sha384', 'sha512', 'RSA-SHA256', 'SHA256']) console.log(h, hashes.includes(h));
console.log(Array.isArray(hashes), hashes.length > 10, hashes.every((h) => typeof h === 'string'));
for (const n of ['createHash', 'createHmac', 'hash', 'randomBytes', 'randomInt', 'randomUUID', 'timingSafeEqual', 'pbkdf2', 'pbkdf2Sync', 'scrypt', 'scryptSync', 'argon2', 'argon2Sync', 'getHashes', 'getRandomValues', 'createSecretKey']) if (typeof crypto[n] !== 'function' || crypto[n] !== names[n]) console.log('missing', n);
console.log(names.default === crypto, typeof globalThis.crypto, Object.prototype.toString.call(globalThis.crypto), typeof crypto.webcrypto.getRandomValues);
