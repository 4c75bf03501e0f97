// randomBytes, randomUUID, getRandomValues, randomFillSync: shapes only.
import crypto, { randomBytes, randomUUID, randomFillSync, getRandomValues, webcrypto, randomFill } from 'node:crypto';
console.log(Buffer.isBuffer(randomBytes(16)), randomBytes(16).length, randomBytes(0).length, randomBytes(8).toString('hex').length, randomBytes(32).equals(randomBytes(32)), /^[\w-]{43}$/.test(randomBytes(32).toString('base64url')));
console.log(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(randomUUID()), randomUUID() === randomUUID(), randomUUID({ disableEntropyCache: true }).length, new Set(Array.from({ length: 200 }, () => randomUUID())).size);
const u = new Uint8Array(32);
console.log(getRandomValues(u) === u, u.some((x) => x !== 0), randomFillSync(Buffer.alloc(4)).length, globalThis.crypto.getRandomValues(new Uint32Array(2)).length, /^[0-9a-f-]{36}$/.test(globalThis.crypto.randomUUID()), globalThis.crypto === webcrypto);
const part = Buffer.alloc(8); randomFillSync(part, 4); console.log(part.subarray(0, 4));
for (const act of [() => randomBytes(-1), () => randomBytes('5'), () => randomBytes(), () => randomBytes(1.5), () => randomBytes(2 ** 31), () => randomFillSync('x'), () => randomUUID('x'), () => randomUUID({ disableEntropyCache: 1 })]) { try { console.log(act().length); } catch (err) { console.log(err.name, err.code); } }
for (const act of [() => getRandomValues(new Float32Array(1)), () => getRandomValues([1]), () => getRandomValues(new Uint8Array(65537)), () => globalThis.crypto.getRandomValues()]) { try { act(); console.log('filled'); } catch (err) { console.log(err.name, err.code); } }
randomBytes(4, (err, buf) => { console.log(err, buf.length); randomFill(Buffer.alloc(3), (err2, b) => console.log(err2, b.length)); });
try { randomBytes(4, 'no function'); } catch (err) { console.log(err.name, err.code); }
console.log('sync end');
