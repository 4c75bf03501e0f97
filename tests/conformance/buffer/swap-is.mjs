// swap16/32/64, isBuffer, isEncoding, constants, deprecated constructors.
import buffer, { Buffer as B, constants, kMaxLength, isUtf8, isAscii } from 'node:buffer';
console.log(Buffer.from([1, 2, 3, 4]).swap16(), Buffer.from([1, 2, 3, 4]).swap32(), Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]).swap64(), Buffer.alloc(0).swap16());
for (const m of ['swap16', 'swap32', 'swap64']) { try { Buffer.alloc(3)[m](); } catch (err) { console.log(m, err.name, err.code); } }
console.log(Buffer.isBuffer(Buffer.alloc(1)), Buffer.isBuffer(new Uint8Array(1)), Buffer.isBuffer('x'), Buffer.isBuffer(null), Buffer.isBuffer());
for (const enc of ['utf8', 'UTF-8', 'hex', 'Base64', 'base64url', 'latin1', 'binary', 'ascii', 'ucs2', 'utf16le', 'UTF-16LE', 'utf-16be', 'utf/8', '', null, 5, undefined, 'json']) if (!Buffer.isEncoding(enc)) console.log('no encoding:', enc);
console.log(B === Buffer, buffer.Buffer === Buffer, typeof constants.MAX_LENGTH, constants.MAX_LENGTH === kMaxLength, buffer.INSPECT_MAX_BYTES, typeof buffer.atob, typeof buffer.SlowBuffer);
console.log(isUtf8(Buffer.from('é')), isUtf8(Buffer.from([0xff])), isAscii(Buffer.from('e')), isAscii(Buffer.from('é')));
console.log(Buffer.name, Buffer.from('x').toString === Buffer.prototype.toString, Object.getPrototypeOf(Buffer.prototype) === Uint8Array.prototype, Buffer.prototype.constructor === Buffer);
