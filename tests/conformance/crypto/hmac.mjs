// createHmac: keys, algorithms, encodings, errors.
import { createHmac, createSecretKey, Hmac } from 'node:crypto';
for (const alg of ['md5', 'sha1', 'sha256', 'sha384', 'sha512']) console.log(alg, createHmac(alg, 'secret').update('message').digest('hex'));
const mac = (key, ...data) => { const h = createHmac('sha256', key); for (const d of data) h.update(d); return h.digest('base64url'); };
console.log(mac('k', 'a', 'b') === mac('k', 'ab'), mac('', ''), mac('key', 'é'), mac(Buffer.from('key'), 'é'), mac(new Uint8Array([107, 101, 121]), 'é'), mac('x'.repeat(200), 'long key'), mac(createSecretKey(Buffer.from('key')), 'é'));
const h = createHmac('sha256', 'k');
console.log(h.update('x') === h, h.digest().length, Buffer.isBuffer(createHmac('md5', 'k').digest()), createHmac('md5', 'k').update('6162', 'hex').digest('hex') === createHmac('md5', 'k').update('ab').digest('hex'));
try { console.log(JSON.stringify(h.digest('hex'))); } catch (err) { console.log(err.name, err.code); }
try { h.update('y'); console.log('updated'); } catch (err) { console.log(err.name, err.code); }
for (const act of [() => createHmac('no-such', 'k'), () => createHmac('sha256'), () => createHmac('sha256', null), () => createHmac('sha256', 5), () => createHmac(null, 'k'), () => createHmac('sha256', 'k').update(5), () => createHmac('sha256', [1])]) { try { act(); console.log('made'); } catch (err) { console.log(err.name, err.code); } }
const sign = (payload, secret) => { const body = Buffer.from(JSON.stringify(payload)).toString('base64url'); return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`; };
console.log(sign({ sub: 1, role: 'admin' }, 's3cret'), createHmac('md5', 'k') instanceof Hmac);
