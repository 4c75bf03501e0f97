// node:buffer
const {
  invalidArgType,
  invalidArgValue,
  missingArgs,
  nodeError,
  outOfRange,
  validateArray,
  validateInteger,
  validateNumber,
  validateString,
} = require('errors');
const { uncurry } = core;
const { defineProperties, defineProperty, getOwnPropertyDescriptor, getPrototypeOf, setPrototypeOf } = Object;
const { apply, ownKeys } = Reflect;
const { floor, min, trunc } = Math;
const { isArray } = Array;
const { isView } = ArrayBuffer;
const fromCharCode = String.fromCharCode;
const { atob: engineAtob, btoa: engineBtoa } = core.engine;
const TypedArray = getPrototypeOf(Uint8Array);
const typedName = uncurry(getOwnPropertyDescriptor(TypedArray.prototype, Symbol.toStringTag).get);
const fillBytes = uncurry(TypedArray.prototype.fill);
const setBytes = uncurry(TypedArray.prototype.set);
const toHex = uncurry(Uint8Array.prototype.toHex);
const toBase64 = uncurry(Uint8Array.prototype.toBase64);
const customInspect = Symbol.for('nodejs.util.inspect.custom');
const kMaxLength = Number.MAX_SAFE_INTEGER;
const kStringMaxLength = 2 ** 29 - 24;
let INSPECT_MAX_BYTES = 50;

class FastBuffer extends Uint8Array {}

let warned = false;
function Buffer(value, encodingOrOffset, length) {
  const message = 'Buffer() is deprecated due to security and usability issues. Please use the Buffer.alloc(), Buffer.allocUnsafe(), or Buffer.from() methods instead.';
  if (!warned) require('process').emitWarning(message, 'DeprecationWarning', 'DEP0005');
  warned = true;
  return typeof value === 'number' ? Buffer.alloc(value) : Buffer.from(value, encodingOrOffset, length);
}
setPrototypeOf(Buffer, Uint8Array);
Buffer.prototype = FastBuffer.prototype;
defineProperty(Buffer, 'prototype', { enumerable: false });
defineProperty(Buffer, Symbol.species, { get: () => FastBuffer, configurable: true });
defineProperty(FastBuffer.prototype, 'constructor', { value: Buffer, writable: true, configurable: true });
const proto = Buffer.prototype;

const isUint8Array = (value) => typedName(value) === 'Uint8Array';
function isAnyArrayBuffer(value) {
  if (typeof value !== 'object' || value === null) return false;
  const brand = core.native.brand(value);
  return brand === 'ArrayBuffer' || brand === 'SharedArrayBuffer';
}
// A view of bytes `start..end` of a view; no bytes are copied.
function range(view, start = 0, end = view.length) {
  return start === 0 && end === view.length ? view : new FastBuffer(view.buffer, view.byteOffset + start, end - start);
}
const asBytes = (view) =>
  isUint8Array(view) ? view : new FastBuffer(view.buffer ?? view, view.byteOffset ?? 0, view.byteLength);

// Encodings: `text(bytes, start, end)`, `bytes(text)`, `length(text)`, and `fit(bytes, room)`: how many of the bytes can
// be written without cutting a character.
const wellFormed = uncurry(String.prototype.toWellFormed);
const isWellFormed = uncurry(String.prototype.isWellFormed);
function unitsOf(text, Units) {
  const units = new Units(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return new FastBuffer(units.buffer);
}
function utf16Text(bytes, start, end) {
  const count = (end - start) >> 1;
  // A copy, since the place may be odd and the text long.
  const units = new Uint16Array(TypedArray.prototype.slice.call(range(bytes, start, start + count * 2)).buffer, 0, count);
  let text = '';
  for (let i = 0; i < count; i += 4096) text += apply(fromCharCode, undefined, units.subarray(i, i + 4096));
  return text;
}
function base64Length(text) {
  let { length } = text;
  if (text.charCodeAt(length - 1) === 0x3d) length--;
  if (length > 1 && text.charCodeAt(length - 1) === 0x3d) length--;
  return (length * 3) >>> 2;
}
function utf8Fit(bytes, room) {
  if (bytes.length <= room) return bytes.length;
  while (room > 0 && (bytes[room] & 0xc0) === 0x80) room--;
  return room;
}
const anyFit = (bytes, room) => min(bytes.length, room);
const url = { __proto__: null, alphabet: 'base64url', omitPadding: true };
const latin1Bytes = (text) =>
  isWellFormed(text) ? new FastBuffer(natives.latin1Bytes(text)) : unitsOf(text, Uint8Array);
const utf8 = {
  name: 'utf8',
  text: natives.utf8Text,
  bytes: (text) => new FastBuffer(natives.utf8Bytes(wellFormed(text))),
  length: natives.utf8Length,
  fit: utf8Fit,
};
const latin1 = {
  name: 'latin1',
  text: natives.latin1Text,
  bytes: latin1Bytes,
  length: (text) => text.length,
  fit: anyFit,
};
const encodings = {
  __proto__: null,
  utf8,
  latin1,
  ascii: { ...latin1, name: 'ascii', text: natives.asciiText },
  utf16le: {
    name: 'utf16le',
    text: utf16Text,
    bytes: (text) =>
      isWellFormed(text) ? new FastBuffer(natives.utf16Bytes(text)) : unitsOf(text, Uint16Array),
    length: (text) => text.length * 2,
    fit: (bytes, room) => min(bytes.length, room) & ~1,
  },
  hex: {
    name: 'hex',
    text: (bytes, start, end) => toHex(range(bytes, start, end)),
    bytes: (text) => new FastBuffer(natives.hexBytes(wellFormed(text))),
    length: (text) => text.length >>> 1,
    fit: anyFit,
  },
  base64: {
    name: 'base64',
    text: (bytes, start, end) => toBase64(range(bytes, start, end)),
    bytes: (text) => new FastBuffer(natives.base64Bytes(wellFormed(text))),
    length: base64Length,
    fit: anyFit,
  },
};
encodings.base64url = {
  ...encodings.base64,
  name: 'base64url',
  text: (bytes, start, end) => toBase64(range(bytes, start, end), url),
};
const aliases = { __proto__: null, 'utf-8': 'utf8', ucs2: 'utf16le', 'ucs-2': 'utf16le', 'utf-16le': 'utf16le', binary: 'latin1' };

function encodingOf(name) {
  if (name === undefined || name === 'utf8') return utf8;
  name = `${name}`;
  const known = encodings[name];
  if (known !== undefined) return known;
  const lower = name.toLowerCase();
  return encodings[aliases[lower] ?? lower];
}
function unknownEncoding(name) {
  return nodeError('TypeError', 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${String(name)}`);
}
function knownEncoding(name) {
  const encoding = encodingOf(name);
  if (encoding === undefined) throw unknownEncoding(name);
  return encoding;
}

function outOfBounds(name) {
  const what = name === undefined ? 'Attempt to access memory outside buffer bounds' : `"${name}" is outside of buffer bounds`;
  return nodeError('RangeError', 'ERR_BUFFER_OUT_OF_BOUNDS', what);
}
const BYTES = ['Buffer', 'Uint8Array'];

// Making buffers.
Buffer.poolSize = 65536;
Buffer.from = function from(value, encodingOrOffset, length) {
  if (typeof value === 'string') return fromText(value, encodingOrOffset);
  if (typeof value === 'object' && value !== null) {
    if (isAnyArrayBuffer(value)) return fromArrayBuffer(value, encodingOrOffset, length);
    const primitive = value.valueOf && value.valueOf();
    if (primitive != null && primitive !== value && (typeof primitive === 'string' || typeof primitive === 'object')) {
      return from(primitive, encodingOrOffset, length);
    }
    if (value.length !== undefined || isAnyArrayBuffer(value.buffer)) {
      return typeof value.length === 'number' ? fromList(value) : new FastBuffer();
    }
    if (value.type === 'Buffer' && isArray(value.data)) return fromList(value.data);
    if (typeof value[Symbol.toPrimitive] === 'function') {
      const text = value[Symbol.toPrimitive]('string');
      if (typeof text === 'string') return fromText(text, encodingOrOffset);
    }
  }
  throw invalidArgType('first argument', ['string', 'Buffer', 'ArrayBuffer', 'Array', 'Array-like Object'], value);
};
function fromText(text, name) {
  return (typeof name !== 'string' || name === '' ? utf8 : knownEncoding(name)).bytes(text);
}
function fromArrayBuffer(buffer, offset, length) {
  offset = +(offset ?? 0) || 0;
  const most = buffer.byteLength - offset;
  if (most < 0) throw outOfBounds('offset');
  if (length === undefined) return new FastBuffer(buffer, offset);
  length = +length;
  if (!(length > 0)) length = 0;
  if (length > most) throw outOfBounds('length');
  return new FastBuffer(buffer, offset, length);
}
function fromList(list) {
  const bytes = new FastBuffer(list.length > 0 ? list.length : 0);
  if (typedName(list) !== undefined) setBytes(bytes, list);
  else for (let i = 0; i < bytes.length; i++) bytes[i] = list[i];
  return bytes;
}
Buffer.copyBytesFrom = function copyBytesFrom(view, offset, length) {
  if (typedName(view) === undefined) throw invalidArgType('view', ['TypedArray'], view);
  if (view.length === 0) return new FastBuffer();
  if (offset !== undefined) validateInteger(offset, 'offset', 0);
  if (length !== undefined) validateInteger(length, 'length', 0);
  const start = min(offset ?? 0, view.length);
  const part = TypedArray.prototype.slice.call(view, start, length === undefined ? view.length : start + length);
  return new FastBuffer(part.buffer, part.byteOffset, part.byteLength);
};
Buffer.of = function of(...items) {
  return fromList(items);
};
function checkSize(size) {
  validateNumber(size, 'size', 0, kMaxLength);
}
Buffer.alloc = function alloc(size, fill, encoding) {
  checkSize(size);
  const bytes = new FastBuffer(size);
  return fill === undefined || fill === 0 || bytes.length === 0 ? bytes : fillWith(bytes, fill, 0, bytes.length, encoding);
};
// No memory is ever left unset here: what a program reads must be the same on every run.
Buffer.allocUnsafe = function allocUnsafe(size) {
  checkSize(size);
  return new FastBuffer(size);
};
Buffer.allocUnsafeSlow = function allocUnsafeSlow(size) {
  checkSize(size);
  return new FastBuffer(size);
};
Buffer.isBuffer = function isBuffer(value) {
  return value instanceof Buffer;
};
Buffer.compare = function compare(buf1, buf2) {
  if (!isUint8Array(buf1)) throw invalidArgType('buf1', BYTES, buf1);
  if (!isUint8Array(buf2)) throw invalidArgType('buf2', BYTES, buf2);
  return natives.compare(buf1, buf2);
};
Buffer.isEncoding = function isEncoding(name) {
  return typeof name === 'string' && name !== '' && encodingOf(name) !== undefined;
};
Buffer.concat = function concat(list, length) {
  validateArray(list, 'list');
  if (list.length === 0) return new FastBuffer();
  if (length === undefined) {
    length = 0;
    for (let i = 0; i < list.length; i++) length += list[i]?.length || 0;
  } else {
    validateInteger(length, 'length', 0);
  }
  for (let i = 0; i < list.length; i++) if (!isUint8Array(list[i])) throw invalidArgType(`list[${i}]`, BYTES, list[i]);
  const all = new FastBuffer(length);
  let at = 0;
  for (let i = 0; i < list.length && at < length; i++) {
    const part = range(list[i], 0, min(list[i].length, length - at));
    setBytes(all, part, at);
    at += part.length;
  }
  return all;
};
Buffer.byteLength = function byteLength(string, encoding) {
  if (typeof string !== 'string') {
    if (isView(string) || isAnyArrayBuffer(string)) return string.byteLength;
    throw invalidArgType('string', ['string', 'Buffer', 'ArrayBuffer'], string);
  }
  return ((encoding ? encodingOf(encoding) : utf8) ?? utf8).length(string);
};

defineProperties(proto, {
  parent: {
    get() {
      return this instanceof Buffer ? this.buffer : undefined;
    },
    enumerable: true,
  },
  offset: {
    get() {
      return this instanceof Buffer ? this.byteOffset : undefined;
    },
    enumerable: true,
  },
});

// Text in and out.
proto.toString = function toString(encoding, start, end) {
  const { length } = this;
  if (arguments.length === 0) return natives.utf8Text(this, 0, length);
  start = start <= 0 ? 0 : trunc(start) || 0;
  if (start >= length) return '';
  end = end === undefined || end > length ? length : trunc(end) || 0;
  if (end <= start) return '';
  return knownEncoding(encoding).text(this, start, end);
};
proto.toLocaleString = proto.toString;
function put(bytes, text, offset, room, encoding) {
  // A unit of text is at least one byte in all encodings but those two.
  const short = encoding.name !== 'base64' && encoding.name !== 'base64url' && encoding.name !== 'hex';
  const encoded = encoding.bytes(short ? text.slice(0, room + 1) : text);
  const count = encoding.fit(encoded, room);
  setBytes(bytes, range(encoded, 0, count), offset);
  return count;
}
proto.write = function write(string, offset, length, encoding) {
  if (typeof string !== 'string') throw nodeError('TypeError', 'ERR_INVALID_ARG_TYPE', 'argument must be a string');
  if (offset === undefined) return put(this, string, 0, this.length, utf8);
  if (length === undefined && typeof offset === 'string') {
    return put(this, string, 0, this.length, offset ? knownEncoding(offset) : utf8);
  }
  validateOffset(offset, 'offset', this.length);
  const room = this.length - offset;
  if (typeof length === 'string') {
    encoding = length;
    length = room;
  } else if (length === undefined) {
    length = room;
  } else {
    validateOffset(length, 'length', this.length);
  }
  return put(this, string, offset, min(length, room), encoding ? knownEncoding(encoding) : utf8);
};
function validateOffset(value, name, most) {
  validateInteger(value, name, 0, most);
}
for (const [name, encoding] of [
  ['ascii', encodings.ascii],
  ['base64', encodings.base64],
  ['base64url', encodings.base64url],
  ['latin1', latin1],
  ['hex', encodings.hex],
  ['ucs2', encodings.utf16le],
  ['utf8', utf8],
]) {
  proto[`${name}Slice`] = function (start = 0, end = this.length) {
    return encoding.text(this, start, min(end, this.length));
  };
  proto[`${name}Write`] = function (string, offset = 0, length = this.length - offset) {
    if (typeof string !== 'string') throw nodeError('TypeError', 'ERR_INVALID_ARG_TYPE', 'argument must be a string');
    if (offset > this.length) throw outOfBounds('offset');
    return put(this, string, offset, min(length, this.length - offset), encoding);
  };
}
proto.toJSON = function toJSON() {
  return { type: 'Buffer', data: Array.from(this) };
};
proto[customInspect] = function inspect(depth, options, inspectValue) {
  const shown = min(INSPECT_MAX_BYTES, this.length);
  let text = toHex(range(this, 0, shown)).replace(/..(?!$)/g, '$& ');
  const more = this.length - shown;
  if (more > 0) text += ` ... ${more} more byte${more > 1 ? 's' : ''}`;
  // Own properties besides the bytes; a long buffer is not asked, since its keys would all be made.
  const extra = options && this.length <= 4096 ? ownKeys(this).slice(this.length) : [];
  const visible = extra.filter((key) => options.showHidden || getOwnPropertyDescriptor(this, key)?.enumerable);
  if (visible.length > 0) {
    const properties = { __proto__: null };
    for (const key of visible) properties[key] = this[key];
    const inner = inspectValue(properties, { ...options, breakLength: Infinity, compact: true });
    text += (this.length > 0 ? ', ' : '') + inner.slice('[Object: null prototype] { '.length, -2);
  }
  return `<${this.constructor.name} ${text}>`;
};
proto.inspect = proto[customInspect];

// Comparing, searching, copying, filling.
proto.equals = function equals(otherBuffer) {
  if (!isUint8Array(otherBuffer)) throw invalidArgType('otherBuffer', BYTES, otherBuffer);
  return this === otherBuffer || (this.length === otherBuffer.length && natives.compare(this, otherBuffer) === 0);
};
proto.compare = function compare(target, targetStart, targetEnd, sourceStart, sourceEnd) {
  if (!isUint8Array(target)) throw invalidArgType('target', BYTES, target);
  if (arguments.length === 1) return natives.compare(this, target);
  const check = (value, name, fallback, most) => {
    if (value === undefined) return fallback;
    validateInteger(value, name, 0, most);
    return value;
  };
  targetStart = check(targetStart, 'targetStart', 0);
  targetEnd = check(targetEnd, 'targetEnd', target.length, target.length);
  sourceStart = check(sourceStart, 'sourceStart', 0);
  sourceEnd = check(sourceEnd, 'sourceEnd', this.length, this.length);
  if (sourceStart >= sourceEnd) return targetStart >= targetEnd ? 0 : -1;
  if (targetStart >= targetEnd) return 1;
  return natives.compare(range(this, sourceStart, sourceEnd), range(target, targetStart, targetEnd));
};

// Where a search begins, or the answer itself where there is none to make: [place, searched].
function searchFrom(length, offset, needle, forward) {
  if (offset < 0) {
    if (offset + length >= 0) return length + offset;
    return forward || needle === 0 ? 0 : -1;
  }
  if (offset + needle <= length) return offset;
  if (needle === 0) return length;
  return forward ? -1 : length - 1;
}
function search(buffer, value, offset, encoding, forward) {
  if (typeof offset === 'string') {
    encoding = offset;
    offset = undefined;
  }
  offset = trunc(+offset);
  if (offset !== offset) offset = forward ? 0 : buffer.length;
  const known = encodingOf(encoding);
  let needle;
  if (typeof value === 'number') {
    needle = new Uint8Array([value]);
  } else if (typeof value === 'string') {
    if (known === undefined) throw unknownEncoding(encoding);
    needle = known.bytes(value);
  } else if (isUint8Array(value)) {
    needle = value;
  } else {
    throw invalidArgType('value', ['number', 'string', 'Buffer', 'Uint8Array'], value);
  }
  const { length } = buffer;
  const from = searchFrom(length, offset, needle.length, forward);
  if (needle.length === 0) return from;
  if (from < 0 || needle.length > length || (forward && from + needle.length > length)) return -1;
  return natives.indexOf(buffer, needle, from, !forward, known?.name === 'utf16le' && typeof value !== 'number');
}
proto.indexOf = function indexOf(value, byteOffset, encoding) {
  return search(this, value, byteOffset, encoding, true);
};
proto.lastIndexOf = function lastIndexOf(value, byteOffset, encoding) {
  return search(this, value, byteOffset, encoding, false);
};
proto.includes = function includes(value, byteOffset, encoding) {
  return search(this, value, byteOffset, encoding, true) !== -1;
};

function toInteger(value, fallback) {
  value = +value;
  return value === value ? trunc(value) : fallback;
}
proto.copy = function copy(target, targetStart, sourceStart, sourceEnd) {
  if (!isUint8Array(target)) throw invalidArgType('target', BYTES, target);
  targetStart = targetStart === undefined ? 0 : toInteger(targetStart, 0);
  if (targetStart < 0) throw outOfRange('targetStart', '>= 0', targetStart);
  sourceStart = sourceStart === undefined ? 0 : toInteger(sourceStart, 0);
  if (sourceStart < 0 || sourceStart > this.length) {
    throw outOfRange('sourceStart', `>= 0 && <= ${this.length}`, sourceStart);
  }
  sourceEnd = sourceEnd === undefined ? this.length : toInteger(sourceEnd, 0);
  if (sourceEnd < 0) throw outOfRange('sourceEnd', '>= 0', sourceEnd);
  const count = min(sourceEnd - sourceStart, this.length - sourceStart, target.length - targetStart);
  if (!(count > 0)) return 0;
  setBytes(target, range(this, sourceStart, sourceStart + count), targetStart);
  return count;
};
proto.fill = function fill(value, offset, end, encoding) {
  return fillWith(this, value, offset, end, encoding);
};
function fillWith(buffer, value, offset, end, encoding) {
  const text = typeof value === 'string';
  if (text) {
    if (offset === undefined || typeof offset === 'string') {
      [encoding, offset, end] = [offset, 0, buffer.length];
    } else if (typeof end === 'string') {
      [encoding, end] = [end, buffer.length];
    }
    if (encodingOf(encoding) === undefined) {
      validateString(encoding, 'encoding');
      throw unknownEncoding(encoding);
    }
  }
  if (offset === undefined) {
    [offset, end] = [0, buffer.length];
  } else {
    validateOffset(offset, 'offset');
    if (end === undefined) end = buffer.length;
    else validateOffset(end, 'end', buffer.length);
    if (offset >= end) return buffer;
  }
  if (value === '') value = 0;
  if (typeof value !== 'string' && !isView(value)) {
    return fillBytes(buffer, typeof value === 'number' ? value : value >>> 0, offset, end);
  }
  const pattern = typeof value === 'string' ? encodingOf(encoding).bytes(value) : asBytes(value);
  if (pattern.length === 0) throw invalidArgValue('value', value);
  if (pattern.length === 1) return fillBytes(buffer, pattern[0], offset, end);
  // Each round copies what is there already, so that their number grows with the logarithm of the length.
  let done = min(pattern.length, end - offset);
  setBytes(buffer, range(pattern, 0, done), offset);
  for (; done < end - offset; done += min(done, end - offset - done)) {
    setBytes(buffer, range(buffer, offset, offset + min(done, end - offset - done)), offset + done);
  }
  return buffer;
}
proto.subarray = function subarray(start, end) {
  const place = (value, fallback) => {
    if (value === undefined) return fallback;
    value = trunc(+value) || 0;
    return value < 0 ? (value + this.length < 0 ? 0 : value + this.length) : min(value, this.length);
  };
  start = place(start, 0);
  end = place(end, this.length);
  return new FastBuffer(this.buffer, this.byteOffset + start, end > start ? end - start : 0);
};
proto.slice = function slice(start, end) {
  return this.subarray(start, end);
};
for (const [name, size] of [
  ['swap16', 2],
  ['swap32', 4],
  ['swap64', 8],
]) {
  proto[name] = function () {
    if (this.length % size !== 0) {
      const message = `Buffer size must be a multiple of ${size * 8}-bits`;
      throw nodeError('RangeError', 'ERR_INVALID_BUFFER_SIZE', message);
    }
    for (let i = 0; i < this.length; i += size) range(this, i, i + size).reverse();
    return this;
  };
  defineProperty(proto[name], 'name', { value: name });
}

// Numbers in and out. A number is written into `scratch` by a view of its type and copied byte by byte.
const scratch = new Uint8Array(8);
function boundsError(value, most, name) {
  if (floor(value) !== value) {
    validateNumber(value, name ?? 'offset');
    throw outOfRange(name ?? 'offset', 'an integer', value);
  }
  if (most < 0) throw outOfBounds();
  throw outOfRange(name ?? 'offset', `>= ${name ? 1 : 0} and <= ${most}`, value);
}
function checkBounds(buffer, offset, size) {
  validateNumber(offset, 'offset');
  if (buffer[offset] === undefined || buffer[offset + size - 1] === undefined) boundsError(offset, buffer.length - size);
}
function checkValue(value, low, high, size) {
  if (value >= low && value <= high) return;
  // NaN is written as 0.
  if (value !== value) return;
  const n = typeof low === 'bigint' ? 'n' : '';
  let range = `>= ${low}${n} and <= ${high}${n}`;
  if (size > 4) {
    const bits = `2${n} ** ${low < 0 ? size * 8 - 1 : size * 8}${n}`;
    range = low < 0 ? `>= -(${bits}) and < ${bits}` : `>= 0${n} and < ${bits}`;
  }
  throw outOfRange('value', range, value);
}
function method(name, alias, call) {
  defineProperty(call, 'name', { value: name });
  proto[name] = call;
  if (alias !== name) proto[alias] = call;
}
function fixed(kind, View, low, high) {
  const size = View.BYTES_PER_ELEMENT;
  const view = new View(scratch.buffer, 0, 1);
  for (const order of size === 1 ? [''] : ['LE', 'BE']) {
    // Scratch is in this machine's order, little endian.
    const flip = order === 'BE' ? size - 1 : 0;
    const name = kind + order;
    const alias = name.replace('UInt', 'Uint');
    method(`read${name}`, `read${alias}`, function (offset = 0) {
      checkBounds(this, offset, size);
      for (let i = 0; i < size; i++) scratch[i ^ flip] = this[offset + i];
      return view[0];
    });
    method(`write${name}`, `write${alias}`, function (value, offset = 0) {
      if (low !== undefined) {
        if (typeof low === 'number') value = +value;
        checkValue(value, low, high, size);
      }
      checkBounds(this, offset, size);
      view[0] = value;
      for (let i = 0; i < size; i++) this[offset + i] = scratch[i ^ flip];
      return offset + size;
    });
  }
}
fixed('BigUInt64', BigUint64Array, 0n, 2n ** 64n - 1n);
fixed('BigInt64', BigInt64Array, -(2n ** 63n), 2n ** 63n - 1n);
fixed('UInt32', Uint32Array, 0, 2 ** 32 - 1);
fixed('UInt16', Uint16Array, 0, 2 ** 16 - 1);
fixed('UInt8', Uint8Array, 0, 255);
fixed('Int32', Int32Array, -(2 ** 31), 2 ** 31 - 1);
fixed('Int16', Int16Array, -(2 ** 15), 2 ** 15 - 1);
fixed('Int8', Int8Array, -128, 127);
fixed('Float', Float32Array);
fixed('Double', Float64Array);

// Integers of one to six bytes.
function checkSpan(buffer, offset, byteLength) {
  if (offset === undefined) throw invalidArgType('offset', 'number', offset);
  if (!(floor(byteLength) === byteLength && byteLength >= 1 && byteLength <= 6)) boundsError(byteLength, 6, 'byteLength');
  checkBounds(buffer, offset, byteLength);
}
for (const signed of [false, true]) {
  for (const order of ['LE', 'BE']) {
    const name = `${signed ? 'Int' : 'UInt'}${order}`;
    const alias = name.replace('UInt', 'Uint');
    const place = (offset, i, size) => offset + (order === 'LE' ? size - 1 - i : i);
    method(`read${name}`, `read${alias}`, function (offset, byteLength) {
      checkSpan(this, offset, byteLength);
      let value = 0;
      for (let i = 0; i < byteLength; i++) value = value * 256 + this[place(offset, i, byteLength)];
      return signed && value >= 2 ** (byteLength * 8 - 1) ? value - 2 ** (byteLength * 8) : value;
    });
    method(`write${name}`, `write${alias}`, function (value, offset, byteLength) {
      if (!(byteLength >= 1 && byteLength <= 6 && floor(byteLength) === byteLength)) boundsError(byteLength, 6, 'byteLength');
      value = +value;
      const half = 2 ** (byteLength * 8 - 1);
      checkValue(value, signed ? -half : 0, signed ? half - 1 : 2 * half - 1, byteLength);
      checkSpan(this, offset, byteLength);
      let rest = trunc(value) || 0;
      if (rest < 0) rest += 2 * half;
      for (let i = byteLength - 1; i >= 0; i--) {
        this[place(offset, i, byteLength)] = rest % 256;
        rest = floor(rest / 256);
      }
      return offset + byteLength;
    });
  }
}

function invalidCharacter(message) {
  const { DOMException } = require('dom_exception');
  return new DOMException(message, 'InvalidCharacterError');
}
function atob(input) {
  if (arguments.length === 0) throw missingArgs('input');
  try {
    return engineAtob(`${input}`);
  } catch {
    throw invalidCharacter('The string to be decoded is not correctly encoded.');
  }
}
function btoa(input) {
  if (arguments.length === 0) throw missingArgs('input');
  try {
    return engineBtoa(`${input}`);
  } catch {
    throw invalidCharacter('Invalid character');
  }
}
function checkInput(input) {
  if (!isView(input) && !isAnyArrayBuffer(input)) throw invalidArgType('input', ['TypedArray', 'Buffer'], input);
  return asBytes(input);
}

exports.Buffer = Buffer;
exports.transcode = function transcode(source, from, to) {
  if (!isUint8Array(source)) throw invalidArgType('source', BYTES, source);
  if (source.length === 0) return new FastBuffer();
  const target = knownEncoding(to);
  // A character that the target lacks becomes a question mark.
  const most = target === latin1 ? 0xff : target === encodings.ascii ? 0x7f : Infinity;
  const text = [...knownEncoding(from).text(source, 0, source.length)];
  return target.bytes(text.map((c) => (c.codePointAt(0) > most ? '?' : c)).join(''));
};
exports.isUtf8 = (input) => natives.isUtf8(checkInput(input));
exports.isAscii = (input) => natives.isAscii(checkInput(input));
exports.kMaxLength = kMaxLength;
exports.kStringMaxLength = kStringMaxLength;
exports.btoa = btoa;
exports.atob = atob;
exports.constants = { MAX_LENGTH: kMaxLength, MAX_STRING_LENGTH: kStringMaxLength };
defineProperty(exports, 'INSPECT_MAX_BYTES', {
  get: () => INSPECT_MAX_BYTES,
  set(value) {
    validateNumber(value, 'INSPECT_MAX_BYTES', 0);
    INSPECT_MAX_BYTES = value;
  },
  enumerable: true,
  configurable: true,
});
