// indexOf, lastIndexOf and includes with text, bytes, buffers, offsets, encodings.
const b = Buffer.from('this is a buffer, this is it');
console.log(b.indexOf('is'), b.indexOf('is', 3), b.indexOf('zz'), b.indexOf(Buffer.from('buffer')), b.indexOf(0x61), b.indexOf('a buffer, t'), b.indexOf('is', -5), b.indexOf('is', 99), b.indexOf(new Uint8Array([105, 115])));
console.log(b.lastIndexOf('is'), b.lastIndexOf('is', 20), b.lastIndexOf('is', 0), b.lastIndexOf('this'), b.lastIndexOf('zz'), b.lastIndexOf('is', -10), b.lastIndexOf(0x74), b.lastIndexOf('this', -1));
console.log(b.includes('buffer'), b.includes('Buffer'), b.includes('this', 1), b.includes(''), b.indexOf(''), b.indexOf('', 99), b.lastIndexOf(''), b.includes(32));
console.log(b.indexOf('6973', 'hex'), b.indexOf('aXM=', 0, 'base64'), Buffer.from('a😀b', 'utf16le').indexOf('b', 'utf16le'), b.indexOf(99.9), b.indexOf(256 + 97), b.indexOf('s', undefined), b.indexOf('s', null), b.indexOf('s', {}));
console.log(Buffer.from('é€').indexOf('€'), Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\nbody').indexOf('\r\n\r\n'), Buffer.from('aaa').lastIndexOf('aa'), Buffer.from('abcabc').indexOf('bc', 2));
for (const act of [() => b.indexOf('is', '3'), () => b.indexOf('is', 0, 'no-such'), () => b.includes('x', 'bad')]) { try { console.log(act()); } catch (err) { console.log(err.name, err.code); } }
for (const bad of [null, undefined, {}, [], true]) { try { console.log(b.indexOf(bad)); } catch (err) { console.log(err.name, err.code); } }
