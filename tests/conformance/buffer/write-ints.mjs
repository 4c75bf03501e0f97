// Writing integers in both byte orders; value range errors; the returned offset.
const b = Buffer.alloc(8);
console.log(b.writeUInt8(255, 0), b.writeInt8(-2, 1), b.writeUInt16LE(0x0102, 2), b.writeUInt16BE(0x0102, 4), b.writeInt16BE(-2, 6), b.toString('hex'));
console.log(b.writeUInt32LE(0xdeadbeef), b.writeUInt32BE(0xdeadbeef, 4), b.toString('hex'), b.writeInt32LE(-1), b.writeInt32BE(-2, 4), b.toString('hex'));
console.log(b.writeBigUInt64LE(0x0102030405060708n), b.toString('hex'), b.writeBigInt64BE(-2n), b.toString('hex'), b.writeUIntBE(0x123456, 0, 3), b.writeIntLE(-3, 3, 5), b.toString('hex'));
console.log(b.writeUInt8(1.9), b[0], b.writeUInt8('7'), b[0], b.writeInt8(-0.5), b[0], b.writeUint16LE(5), b.writeUInt8(undefined), b[0]);
const tries = { over: () => b.writeUInt8(256, 0), under: () => b.writeUInt8(-1, 0), int8: () => b.writeInt8(128, 0), u16: () => b.writeUInt16LE(65536), i16: () => b.writeInt16BE(-32769), u32: () => b.writeUInt32BE(2 ** 32), i32: () => b.writeInt32LE(2 ** 31), big: () => b.writeBigUInt64LE(-1n), bigNumber: () => b.writeBigInt64LE(5), bigOver: () => b.writeBigInt64LE(2n ** 63n), offset: () => b.writeUInt8(1, 8), partly: () => b.writeUInt16LE(1, 7), negative: () => b.writeUInt32BE(1, -1), text: () => b.writeUInt8(1, 'x'), fraction: () => b.writeUInt8(1, 0.5), u24: () => b.writeUIntBE(2 ** 24, 0, 3) };
for (const [name, act] of Object.entries(tries)) { try { console.log(name, act()); } catch (err) { console.log(name, err.name, err.code); } }
