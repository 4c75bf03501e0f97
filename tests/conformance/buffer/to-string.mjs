// toString in every encoding, with ranges and invalid input.
const b = Buffer.from('héllo €😀');
for (const enc of ['utf8', 'utf-8', 'hex', 'base64', 'base64url', 'latin1', 'binary', 'ascii', 'ucs2', 'UTF8', 'HEX']) console.log(enc, JSON.stringify(b.toString(enc)));
console.log(JSON.stringify(Buffer.from('hi😀', 'utf16le').toString('utf16le')), JSON.stringify(Buffer.from([0x68, 0, 0x69]).toString('utf16le')), JSON.stringify(Buffer.from([0, 0xd8]).toString('utf16le')));
console.log(b.toString('utf8', 1, 3), b.toString('utf8', 0, 2), b.toString('hex', 0, 2), b.toString(undefined, 1, 3), b.toString('utf8', -5, 2), b.toString('utf8', 4, 1) === '', b.toString('utf8', 99) === '', b.toString('latin1', 0, 3));
for (const bytes of [[0xff], [0xc3], [0xe2, 0x82], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf0, 0x9f, 0x98], [0x61, 0xff, 0x62], [0xf5, 0x80, 0x80, 0x80], [0xe2, 0x28, 0xa1], [0xef, 0xbb, 0xbf, 0x61]]) {
  const text = Buffer.from(bytes).toString();
  console.log(bytes.map((x) => x.toString(16)).join(' '), [...text].map((c) => c.codePointAt(0).toString(16)).join(' '));
}
console.log(JSON.stringify(Buffer.from([0xe9, 0x80, 0xff]).toString('ascii')), JSON.stringify(Buffer.from([0xe9, 0x80, 0xff]).toString('latin1')), Buffer.from([0xfb, 0xff]).toString('base64'), Buffer.from([0xfb, 0xff]).toString('base64url'), Buffer.from('a').toString('base64'), Buffer.alloc(0).toString('base64') === '');
for (const bad of ['no-such', 'utf-7', null, 5, '']) { try { console.log(Buffer.from('x').toString(bad)); } catch (err) { console.log(err.name, err.code); } }
console.log(`${Buffer.from('tpl')}`, Buffer.from('a') + 'b', String(Buffer.from('s')), JSON.stringify({ k: Buffer.from('ab') }), Buffer.from('x').toLocaleString(), Buffer.from('hello').hexSlice?.(0, 2), Buffer.from('abc').toString('utf8', 1));
