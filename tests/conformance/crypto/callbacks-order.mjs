// Callback forms: never at once, null as the error, checks throw at once, a throw in a callback is uncaught.
import { argon2, pbkdf2, randomBytes, randomFill, randomInt, scrypt } from 'node:crypto';
process.on('uncaughtException', (err) => console.log('uncaught', err.message));
let sync = true;
queueMicrotask(() => { sync = false; });
const done = (name) => (err, value) => console.log(name, sync, err ?? 'no error', typeof value === 'number' ? value < 5 : value.length);
scrypt('a', 'salt', 8, { N: 16 }, done('scrypt'));
await new Promise((resolve) => pbkdf2('a', 'salt', 1, 8, 'sha1', (...args) => { done('pbkdf2')(...args); resolve(); }));
await new Promise((resolve) => randomBytes(4, (...args) => { done('randomBytes')(...args); resolve(); }));
await new Promise((resolve) => randomInt(5, (...args) => { done('randomInt')(...args); resolve(); }));
await new Promise((resolve) => randomFill(Buffer.alloc(2), (...args) => { done('randomFill')(...args); resolve(); }));
const parameters = { message: 'a', nonce: '12345678', parallelism: 1, tagLength: 8, memory: 8, passes: 1 };
await new Promise((resolve) => argon2('argon2id', parameters, (...args) => { done('argon2')(...args); resolve(); }));
for (const call of [() => scrypt('a', 's', 8, { N: 3 }, () => {}), () => pbkdf2('a', 's', 1, 8, 'none', () => {}), () => randomBytes(-1, () => {}), () => scrypt('a', 's', 8)]) {
  try { call(); } catch (err) { console.log(err.name, err.code); }
}
scrypt('a', 's', 8, { N: 2 }, () => { throw new Error('in a callback'); });
