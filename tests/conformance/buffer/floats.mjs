// Reading and writing floats and doubles.
const b = Buffer.alloc(8);
console.log(b.writeFloatLE(0.1), b.toString('hex'), b.readFloatLE(), b.writeFloatBE(-1.5, 4), b.readFloatBE(4), b.toString('hex'));
console.log(b.writeDoubleLE(0.1), b.toString('hex'), b.readDoubleLE(), b.writeDoubleBE(Math.PI), b.readDoubleBE(), b.toString('hex'));
for (const v of [NaN, Infinity, -Infinity, -0, 1e40, 5e-324, '2.5', undefined, null]) { b.writeFloatBE(v); const f = b.readFloatBE(); b.writeDoubleBE(v); console.log(f, b.readDoubleBE()); }
for (const act of [() => b.readDoubleLE(1), () => b.readFloatBE(5), () => b.writeDoubleLE(1, 2), () => b.writeFloatLE(1, -1), () => b.readFloatLE('0'), () => b.readDoubleBE(0.5)]) { try { console.log(act()); } catch (err) { console.log(err.name, err.code); } }
