// write with offset, length and encoding; what fits.
const b = Buffer.alloc(8, '.');
console.log(b.write('abc'), b.toString(), b.write('Z', 7), b.toString(), b.write('long text', 5), b.toString(), b.write('xyz', 1, 2), b.toString());
console.log(b.write('€€€', 0), b.toString('hex'), b.write('ffee', 'hex'), b.toString('hex'), b.write('aGk=', 2, 'base64'), b.toString('hex'), b.write('é', 6, 'latin1'), b.toString('hex'), b.write('', 0));
console.log(b.write('zz', 'hex'), b.write('q', 8));
for (const act of [() => b.write('x', 9), () => b.write('x', -1), () => b.write('abcde', 0, 99), () => b.write(5), () => b.write('x', 0, -1), () => b.write('x', 'bad'), () => b.write('x', 0, 1, 'bad')]) { try { console.log(act()); } catch (err) { console.log(err.name, err.code); } }
console.log(Buffer.alloc(3).write('😀'), Buffer.alloc(3).write('aé'), Buffer.alloc(2).write('aé'), Buffer.alloc(5).write('hi', 'utf16le'));
