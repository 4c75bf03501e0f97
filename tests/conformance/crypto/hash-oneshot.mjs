// crypto.hash: the digest in one call.
import crypto, { hash, createHash } from 'node:crypto';
console.log(hash('sha256', 'hello'), hash('md5', 'x'), hash('sha1', Buffer.from('x'), 'base64'), hash('sha1', 'é', 'base64url'), hash('md5', new Uint8Array([1]), 'hex'));
console.log(hash('md5', 'abc', 'buffer'), hash('md5', 'abc', { outputEncoding: 'base64' }), hash('sha256', 'hello') === createHash('sha256').update('hello').digest('hex'), crypto.hash === hash);
for (const act of [() => hash('no-such', 'x'), () => hash('md5'), () => hash('md5', 5), () => hash(5, 'x'), () => hash('md5', 'x', 'bad-enc'), () => hash('md5', 'x', 5), () => hash('md5', null)]) { try { console.log(act()); } catch (err) { console.log(err.name, err.code); } }
