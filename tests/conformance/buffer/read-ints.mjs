// Reading integers in both byte orders, with offset errors.
const b = Buffer.from([0xff, 0xfe, 0x01, 0x02, 0x80, 0x00, 0x7f, 0x10]);
console.log(b.readUInt8(0), b.readInt8(0), b.readUInt16LE(0), b.readUInt16BE(0), b.readInt16LE(0), b.readInt16BE(0), b.readUInt32LE(0), b.readUInt32BE(0), b.readInt32LE(4), b.readInt32BE(4));
console.log(b.readBigUInt64LE(0), b.readBigUInt64BE(0), b.readBigInt64LE(), b.readBigInt64BE(), b.readUIntBE(0, 3), b.readUIntLE(1, 6), b.readIntBE(0, 3), b.readIntLE(0, 6), b.readInt8(), b.readUint8(1), b.readUint16BE(2), b.readBigUint64LE());
const tries = { negative: () => b.readUInt8(-1), past: () => b.readUInt8(8), partly: () => b.readUInt32LE(5), fraction: () => b.readUInt8(1.5), text: () => b.readUInt8('1'), nan: () => b.readUInt16LE(NaN), bytes: () => b.readUIntBE(0, 7), zero: () => b.readUIntBE(0, 0), missing: () => b.readUIntBE(0), big: () => b.readBigInt64LE(1), empty: () => Buffer.alloc(0).readUInt16LE(), short: () => Buffer.alloc(1).readUInt16LE(0) };
for (const [name, act] of Object.entries(tries)) { try { console.log(name, act()); } catch (err) { console.log(name, err.name, err.code); } }
