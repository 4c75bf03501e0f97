// slice and subarray share memory; copies do not; set and copyWithin.
const b = Buffer.from('abcdef');
const s = b.slice(1, 3), u = b.subarray(-2), c = Uint8Array.prototype.slice.call(b, 0, 2);
b[1] = 0x42; b[5] = 0x46; b[0] = 0x41;
console.log(s.toString(), u.toString(), c.toString(), Buffer.isBuffer(s), Buffer.isBuffer(u), Buffer.isBuffer(c), b.toString());
console.log(b.subarray(2).toString(), b.subarray(4, 2).length, b.subarray(-99, 99).length, b.slice('1', '3').toString(), b.subarray(1.9, NaN).length, b.slice().buffer === b.buffer, b.subarray(0, -1).toString());
console.log(s.parent === b.buffer, s.byteOffset - b.byteOffset, s.length);
const t = Buffer.alloc(5, '.');
console.log(b.copy(t, 1), t.toString(), b.copy(t, 0, 4), t.toString(), b.copy(t, 3, 0, 1), t.toString(), b.copy(t, 9), b.copy(Buffer.alloc(0)));
for (const act of [() => b.copy(t, -1), () => b.copy(t, 0, 99), () => b.copy('x'), () => b.copy(t, 0, -1), () => t.set(b, 1)]) { try { console.log(act()); } catch (err) { console.log(err.name, err.code); } }
t.set(Buffer.from('XY'), 3); console.log(t.toString(), t.copyWithin(0, 3).toString(), b.copy(b, 2), b.toString());
console.log(b.at(-1), b.map((x) => x + 1).toString(), b.filter((x) => x > 70) instanceof Buffer, [...b].length, b.reverse().toString(), b.reduce((x, y) => x + y), b.indexOf(66), b.some((x) => x === 65));
for (const [i, x] of Buffer.from('hi').entries()) console.log(i, x);
console.log([...Buffer.from('hi').keys()], [...Buffer.from('hi').values()], Buffer.from('cab').sort().toString(), Buffer.from('ab').join('-'), Buffer.copyBytesFrom(new Uint16Array([1, 2, 3]), 1, 1));
