// Buffer.from in every encoding, from arrays, buffers, strings and objects.
console.log(Buffer.from('héllo €😀'), Buffer.from(''), Buffer.from('68656c6c6f', 'hex'), Buffer.from('aGVsbG8=', 'base64'), Buffer.from('aGk_-w', 'base64url'));
console.log(Buffer.from('é€', 'latin1'), Buffer.from('é€', 'ascii'), Buffer.from('é€', 'binary'), Buffer.from('hi😀', 'utf16le'), Buffer.from('hi', 'ucs2'), Buffer.from('x', 'UTF-8'));
console.log(Buffer.from('abc1', 'hex'), Buffer.from('abc', 'hex'), Buffer.from('zz', 'hex'), Buffer.from('12zz34', 'hex'), Buffer.from('AbCd', 'hex'));
console.log(Buffer.from('aGVsbG8', 'base64').toString(), Buffer.from('aGVs\nbG8=', 'base64').toString(), Buffer.from('a-_/', 'base64'), Buffer.from('!!!', 'base64'), Buffer.from('aGk=ignored', 'base64').toString());
console.log(Buffer.from([1, 256, -1, 3.9, '7', NaN, undefined]), Buffer.from([]), Buffer.from({ length: 2, 0: 5, 1: 6 }));
const src = Buffer.from('orig'); const copy = Buffer.from(src); copy[0] = 0x58;
console.log(src.toString(), copy.toString());
const ab = new ArrayBuffer(8); const view = Buffer.from(ab, 2, 3); view[0] = 9;
console.log(new Uint8Array(ab)[2], view.length, view.byteOffset, view.buffer === ab, Buffer.from(new Uint16Array([1, 256])), Buffer.from(new Uint8Array([1, 2])));
console.log(Buffer.from(new String('boxed')), Buffer.from({ [Symbol.toPrimitive]: () => 'prim' }), Buffer.from({ type: 'Buffer', data: [1, 2] }), Buffer.from(JSON.parse(JSON.stringify(Buffer.from('rt')))).toString());
for (const bad of [5, null, undefined, true, {}, Symbol('s'), () => {}, new Set([1]), new Map(), new Date(0)]) { try { Buffer.from(bad); console.log('accepted'); } catch (err) { console.log(err.name, err.code); } }
try { Buffer.from('x', 'no-such'); } catch (err) { console.log(err.name, err.code); }
try { Buffer.from(ab, 9); } catch (err) { console.log(err.name, err.code); }
console.log(Buffer.of(1, 2, 300), Buffer.from('\ud800x'), Buffer.from('a\0b').length);
