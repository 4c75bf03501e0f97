// byteLength of strings by encoding, of views, and its errors.
console.log(Buffer.byteLength('abc'), Buffer.byteLength('é€😀'), Buffer.byteLength(''), Buffer.byteLength('abc', 'hex'), Buffer.byteLength('abcd', 'hex'), Buffer.byteLength('aGVsbG8=', 'base64'), Buffer.byteLength('aGVsbG8', 'base64url'));
console.log(Buffer.byteLength('é€', 'latin1'), Buffer.byteLength('é€', 'ascii'), Buffer.byteLength('é€', 'utf16le'), Buffer.byteLength('x', 'no-such'), Buffer.byteLength('\ud800'), Buffer.byteLength('é'.repeat(1000)));
console.log(Buffer.byteLength(Buffer.alloc(5)), Buffer.byteLength(new ArrayBuffer(3)), Buffer.byteLength(new Uint16Array(2)), Buffer.byteLength(new DataView(new ArrayBuffer(4))));
for (const bad of [5, null, undefined, [], {}]) { try { console.log(Buffer.byteLength(bad)); } catch (err) { console.log(err.name, err.code); } }
console.log('Content-Length:', Buffer.byteLength(JSON.stringify({ name: 'Zoë', emoji: '🎉' })), JSON.stringify({ name: 'Zoë', emoji: '🎉' }).length);
