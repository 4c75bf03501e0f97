// compare, equals, sorting buffers.
const [a, b, c] = ['abc', 'abd', 'ab'].map((s) => Buffer.from(s));
console.log(a.compare(b), b.compare(a), a.compare(c), a.compare(Buffer.from('abc')), Buffer.compare(a, b), Buffer.compare(c, a), [b, a, c].sort(Buffer.compare).map(String));
console.log(a.equals(Buffer.from('abc')), a.equals(b), a.equals(new Uint8Array([97, 98, 99])), a.equals(a), a == Buffer.from('abc'), Buffer.alloc(0).equals(Buffer.alloc(0)));
console.log(a.compare(b, 0, 2), a.compare(b, 0, 2, 0, 2), a.compare(Buffer.from('xxabc'), 2), a.compare(Buffer.from('bc'), 0, 2, 1, 3), a.compare(new Uint8Array([97])), Buffer.from([200]).compare(Buffer.from([100])));
for (const act of [() => a.equals('abc'), () => a.compare('abc'), () => Buffer.compare(a, 'x'), () => a.compare(b, 9), () => a.compare(b, -1), () => a.equals()]) { try { console.log(act()); } catch (err) { console.log(err.name, err.code); } }
