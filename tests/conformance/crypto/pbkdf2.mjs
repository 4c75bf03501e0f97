// pbkdf2 and pbkdf2Sync: known values, encodings, errors.
import { pbkdf2, pbkdf2Sync } from 'node:crypto';
import { promisify } from 'node:util';
console.log(pbkdf2Sync('password', 'salt', 1, 20, 'sha1').toString('hex'), pbkdf2Sync('password', 'salt', 1000, 32, 'sha256').toString('hex'), pbkdf2Sync('pässword', Buffer.from('salt'), 10, 64, 'sha512').toString('base64'), pbkdf2Sync(Buffer.from('p'), new Uint8Array([1]), 2, 5, 'md5'));
console.log(pbkdf2Sync('', '', 1, 8, 'sha256'), pbkdf2Sync('p', 's', 1, 8, 'SHA256').equals(pbkdf2Sync('p', 's', 1, 8, 'sha256')));
await new Promise((resolve) => pbkdf2('password', 'salt', 1, 20, 'sha1', (err, key) => { console.log('callback', err, key.toString('hex')); resolve(); }));
console.log(await promisify(pbkdf2)('password', 'salt', 2, 16, 'sha256'));
for (const args of [['p', 's', 1, 0, 'sha1'], ['p', 's', 0, 8, 'sha1'], ['p', 's', -1, 8, 'sha1'], ['p', 's', 1, -1, 'sha1'], ['p', 's', 1, 8], ['p', 's', 1, 8, 'no-such'], ['p', 's', '1', 8, 'sha1'], [5, 's', 1, 8, 'sha1'], ['p', null, 1, 8, 'sha1'], ['p', 's', 1.5, 8, 'sha1'], ['p', 's', 1, 8, null], ['p', 's', 1, 1.5, 'sha1'], ['p', 's', NaN, 8, 'sha1']]) { try { console.log(pbkdf2Sync(...args)); } catch (err) { console.log(err.name, err.code); } }
try { pbkdf2('p', 's', 1, 8, 'sha1'); } catch (err) { console.log(err.name, err.code); }
try { pbkdf2('p', 's', 1, 8, 'no-such', () => console.log('never')); } catch (err) { console.log(err.name, err.code); }
