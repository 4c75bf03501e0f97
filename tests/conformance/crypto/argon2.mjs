// argon2 and argon2Sync: known parameters, types, callback, errors.
import { argon2, argon2Sync } from 'node:crypto';
import { promisify } from 'node:util';
const base = { message: 'password', nonce: Buffer.from('saltsaltsaltsalt'), parallelism: 1, tagLength: 32, memory: 64, passes: 2 };
for (const type of ['argon2id', 'argon2i', 'argon2d']) console.log(type, argon2Sync(type, base).toString('hex'));
console.log(argon2Sync('argon2id', { ...base, nonce: 'saltsaltsaltsalt' }).equals(argon2Sync('argon2id', base)), argon2Sync('argon2id', { ...base, message: Buffer.from('password') }).equals(argon2Sync('argon2id', base)), Buffer.isBuffer(argon2Sync('argon2id', base)));
console.log(argon2Sync('argon2id', { ...base, parallelism: 2, memory: 128, passes: 1, tagLength: 16 }), argon2Sync('argon2id', { ...base, secret: 'pepper' }).toString('hex'), argon2Sync('argon2id', { ...base, associatedData: 'ad' }).toString('hex'), argon2Sync('argon2id', { ...base, message: 'wrong' }).equals(argon2Sync('argon2id', base)));
await new Promise((resolve) => argon2('argon2id', base, (err, tag) => { console.log('callback', err, tag.toString('base64')); resolve(); }));
console.log(await promisify(argon2)('argon2id', { ...base, passes: 1 }));
for (const [label, change] of Object.entries({ 'short nonce': { nonce: 'short' }, 'low memory': { memory: 4 }, 'no memory': { memory: undefined }, 'zero passes': { passes: 0 }, 'short tag': { tagLength: 3 }, 'zero lanes': { parallelism: 0 }, 'number message': { message: 5 }, 'no nonce': { nonce: undefined }, 'text memory': { memory: '64' }, 'memory under 8 lanes': { memory: 15, parallelism: 2 }, 'empty message': { message: '' }, 'fraction': { passes: 1.5 } })) { try { console.log(label, argon2Sync('argon2id', { ...base, ...change }).length); } catch (err) { console.log(label, err.name, err.code); } }
for (const act of [() => argon2Sync('argon2x', base), () => argon2Sync('argon2id'), () => argon2Sync(5, base), () => argon2('argon2id', base), () => argon2('argon2id', { ...base, memory: 1 }, () => {})]) { try { console.log(act()); } catch (err) { console.log(err.name, err.code); } }
