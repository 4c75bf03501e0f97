// scrypt and scryptSync: known values, cost options, memory limit, errors.
import { scrypt, scryptSync } from 'node:crypto';
import { promisify } from 'node:util';
console.log(scryptSync('password', 'salt', 32).toString('hex'));
console.log(scryptSync('', '', 64, { N: 16, r: 1, p: 1 }).toString('hex'));
console.log(scryptSync('password', 'NaCl', 64, { cost: 1024, blockSize: 8, parallelization: 16 }).toString('base64'), scryptSync(Buffer.from('p'), new Uint8Array([1, 2]), 8, { N: 2 }), scryptSync('p', 's', 0, { N: 2 }));
await new Promise((resolve) => scrypt('password', 'salt', 16, { N: 16 }, (err, key) => { console.log('callback', err, key.toString('hex')); resolve(); }));
console.log(await promisify(scrypt)('password', 'salt', 16));
console.log(await promisify(scrypt)('password', 'salt', 16, { N: 32, r: 2, p: 3 }));
for (const [label, opts] of Object.entries({ memory: { N: 2 ** 20 }, maxmem: { N: 16384, maxmem: 1024 }, odd: { N: 15 }, one: { N: 1 }, zero: { p: 0 }, both: { N: 16, cost: 16 }, text: { N: '16' }, negative: { r: -1 }, fraction: { N: 16.5 }, big: { N: 2 ** 17, maxmem: 16 } })) { try { console.log(label, scryptSync('p', 's', 4, opts).length); } catch (err) { console.log(label, err.name, err.code); } }
for (const act of [() => scryptSync('p', 's'), () => scryptSync('p', 's', -1), () => scryptSync(5, 's', 4), () => scryptSync('p', undefined, 4), () => scryptSync('p', 's', '4'), () => scrypt('p', 's', 4), () => scrypt('p', 's', 4, { N: 15 }, () => {}), () => scryptSync('p', 's', 1.5)]) { try { console.log(act()); } catch (err) { console.log(err.name, err.code); } }
console.log(scryptSync('p', 's', 4, { N: 32768, maxmem: 64 * 1024 * 1024 }).length, scryptSync('a', 's', 8, { N: 16 }).equals(scryptSync('b', 's', 8, { N: 16 })));
