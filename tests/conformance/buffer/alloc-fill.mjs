// alloc, allocUnsafe, fill with numbers, text and encodings.
console.log(Buffer.alloc(4), Buffer.alloc(5, 'ab'), Buffer.alloc(3, 257), Buffer.alloc(4, '6869', 'hex'), Buffer.alloc(3, Buffer.from('xy')), Buffer.alloc(0), Buffer.alloc(2, ''));
console.log(Buffer.allocUnsafe(3).length, Buffer.allocUnsafeSlow(2).length, Buffer.allocUnsafe(4).fill(0), new Uint8Array(Buffer.alloc(2)));
console.log(Buffer.alloc(6).fill('abc'), Buffer.alloc(6).fill('é'), Buffer.alloc(6).fill(1, 2), Buffer.alloc(6).fill(2, 1, 3), Buffer.alloc(4).fill('aGk=', 'base64'), Buffer.alloc(4, 1).fill(), Buffer.alloc(4).fill('zz', 1, 3, 'latin1'), Buffer.alloc(3).fill(-1));
for (const bad of [-1, '5', 1.5, NaN, undefined, 2 ** 60]) { try { console.log(Buffer.alloc(bad).length); } catch (err) { console.log(err.name, err.code); } }
for (const act of [() => Buffer.alloc(2).fill('x', 5), () => Buffer.alloc(2).fill('x', 0, 9), () => Buffer.alloc(2).fill('zz', 'hex'), () => Buffer.alloc(2).fill('x', 'bad-enc'), () => Buffer.alloc(2, 'zz', 'hex')]) { try { console.log(act()); } catch (err) { console.log(err.name, err.code); } }
const b = Buffer.alloc(2);
console.log(b.fill(7) === b, b.length, b.byteLength, Buffer.alloc(10).subarray(2, 4).fill(1).length);
b[5] = 1; b[0] = 300; b[1] = -1;
console.log(b, b[5]);
try { b.length = 5; } catch (err) { console.log(err.name); }
