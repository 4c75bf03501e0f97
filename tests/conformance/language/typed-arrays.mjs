// Typed arrays, ArrayBuffer and DataView: wrap-around, clamping, sharing, byte order.
const u8 = new Uint8Array([1, 256, -1, 3.9, '7', NaN]);
console.log(u8, u8.length, u8.byteLength, Uint8Array.BYTES_PER_ELEMENT);
console.log(new Uint8ClampedArray([300, -5, 1.5, 2.5]), new Int8Array([128, -129]), new Float32Array([0.1, 1e40]), new BigInt64Array([2n ** 63n]));
const buf = new ArrayBuffer(8);
const view = new DataView(buf);
view.setUint16(0, 0x0102); view.setUint16(2, 0x0102, true); view.setInt32(4, -2);
console.log(new Uint8Array(buf), view.getUint16(0, true), view.getInt32(4), view.getFloat32(4));
const tail = new Uint8Array(buf, 4, 2);
tail[0] = 9;
console.log(view.getUint8(4), tail.byteOffset, tail.buffer === buf, new Uint8Array(buf.slice(4))[0]);
const sub = u8.subarray(1, 3), cut = u8.slice(1, 3);
u8[1] = 77;
console.log(sub[0], cut[0], u8.at(-1), u8.with(0, 5)[0], u8.toSorted(), [...u8.entries()][0], Array.from(u8, (x) => x * 2));
u8.set([8, 9], 4);
console.log(u8.join(), u8.indexOf(9), u8.includes(8), u8.findLast((x) => x < 5), u8.fill(1, 0, 2), u8.reverse(), Uint8Array.of(1, 2), Uint8Array.from('123'));
u8[99] = 5; u8.foo = 1;
console.log(u8[99], 99 in u8, Object.keys(u8), new Float64Array([3, -0, 1, NaN]).sort());
for (const act of [() => new Uint16Array(buf, 1), () => new Uint8Array(-1), () => view.getUint8(8), () => u8.set([1], 6), () => new BigInt64Array([1]), () => new Uint16Array(new ArrayBuffer(3))]) {
  try { act(); } catch (err) { console.log(err.name); }
}
const resizable = new ArrayBuffer(2, { maxByteLength: 4 });
const track = new Uint8Array(resizable);
resizable.resize(4);
console.log(track.length, resizable.resizable, buf.transfer(4).byteLength, buf.detached, tail.length, ArrayBuffer.isView(view));
console.log(Uint8Array.fromHex('cafe'), new Uint8Array([255, 1]).toHex(), new Uint8Array([104, 105]).toBase64(), Uint8Array.fromBase64('aGk='));
