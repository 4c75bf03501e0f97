// node:crypto: hashes, keyed hashes, slow hashes for passwords, and the run's seeded randomness.
const { native, addImmediate, uncurry } = core;
const { isView } = ArrayBuffer;
const { isSafeInteger, isNaN } = Number;
const { min: least, trunc } = Math;
const { defineProperty, freeze } = Object;
const Bytes = Uint8Array;
const Exception = DOMException;
const toWellFormed = uncurry(String.prototype.toWellFormed);
const lower = uncurry(String.prototype.toLowerCase);
const setBytes = uncurry(Uint8Array.prototype.set);
const isArrayBuffer = (value) => native.brand(value) === 'ArrayBuffer' || native.brand(value) === 'SharedArrayBuffer';
const errors = () => require('errors');
const buffers = () => require('buffer').Buffer;
const MAX_INT32 = 2 ** 31 - 1;

// Data for the native side: well-formed text, which it takes as UTF-8, or a Uint8Array.
const view = (data) => new Bytes(data.buffer, data.byteOffset, data.byteLength);
function fromText(text, encoding) {
  const name = typeof encoding === 'string' ? lower(encoding) : 'utf8';
  if (name === 'utf8' || name === 'utf-8' || name === 'buffer') return toWellFormed(text);
  return buffers().isEncoding(name) ? buffers().from(text, name) : toWellFormed(text);
}
const KEY_KINDS = ['string', 'ArrayBuffer', 'Buffer', 'TypedArray', 'DataView'];
function source(value, name, kinds = KEY_KINDS, encoding = undefined) {
  if (typeof value === 'string') return fromText(value, encoding);
  if (isView(value)) return view(value);
  if (isArrayBuffer(value)) return new Bytes(value);
  throw errors().invalidArgType(name, kinds, value);
}

// The digest as the encoding asks: a name that is none gives a Buffer.
function output(handle, encoding) {
  const name = encoding ? lower(`${encoding}`) : 'buffer';
  if (name === 'hex') return natives.digestHex(handle);
  const result = buffers().from(natives.digest(handle));
  return buffers().isEncoding(name) ? result.toString(name) : result;
}
function checkText(text, encoding) {
  if (typeof encoding === 'string' && lower(encoding) === 'hex' && text.length % 2 === 1) {
    throw errors().invalidArgValue('encoding', encoding, `is invalid for data of length ${text.length}`);
  }
}
const DATA_KINDS = ['string', 'Buffer', 'TypedArray', 'DataView'];
function updated(handle, data, encoding) {
  if (handle === undefined) throw finalized();
  if (typeof data === 'string') checkText(data, encoding);
  else if (!isView(data)) throw errors().invalidArgType('data', DATA_KINDS, data);
  natives.update(handle, typeof data === 'string' ? fromText(data, encoding) : view(data));
}
const finalized = () => errors().nodeError('Error', 'ERR_CRYPTO_HASH_FINALIZED', 'Digest already called');
const invalidDigest = (name) => errors().nodeError('TypeError', 'ERR_CRYPTO_INVALID_DIGEST', `Invalid digest: ${name}`);
const unsupported = (message) => new Error(message);

class Hash {
  // Undefined once the digest was taken.
  #handle;
  constructor(algorithm, options) {
    errors().validateString(algorithm, 'algorithm');
    this.#handle = natives.newHash(algorithm);
    if (this.#handle === undefined) throw unsupported('Digest method not supported');
    checkOutputLength(algorithm, options?.outputLength);
  }
  update(data, encoding) {
    updated(this.#handle, data, encoding);
    return this;
  }
  digest(outputEncoding) {
    if (this.#handle === undefined) throw finalized();
    const result = output(this.#handle, outputEncoding);
    this.#handle = undefined;
    return result;
  }
  copy() {
    if (this.#handle === undefined) throw finalized();
    const other = new Hash('md5');
    other.#handle = natives.fork(this.#handle);
    return other;
  }
}
// Only the SHAKE functions, which are not offered, give a length of one's choice.
function checkOutputLength(algorithm, length) {
  if (length === undefined) return;
  errors().validateUint32(length, 'options.outputLength');
  if (length !== natives.digest(natives.newHash(algorithm)).byteLength) {
    throw errors().nodeError('Error', 'ERR_OSSL_EVP_NOT_XOF_OR_INVALID_LENGTH', 'not XOF or invalid length');
  }
}

class Hmac {
  #handle;
  #done = false;
  constructor(algorithm, key, options) {
    errors().validateString(algorithm, 'hmac');
    const kinds = ['ArrayBuffer', 'Buffer', 'TypedArray', 'DataView', 'string', 'KeyObject', 'CryptoKey'];
    this.#handle = natives.newHmac(algorithm, bytesOf(key) ?? source(key, 'key', kinds, options?.encoding));
    if (this.#handle === undefined) throw invalidDigest(algorithm);
  }
  update(data, encoding) {
    updated(this.#done ? undefined : this.#handle, data, encoding);
    return this;
  }
  // A second digest is empty, as in Node.
  digest(outputEncoding) {
    if (this.#done) return !outputEncoding || outputEncoding === 'buffer' ? buffers().from('') : '';
    this.#done = true;
    return output(this.#handle, outputEncoding);
  }
}

function createHash(algorithm, options) {
  return new Hash(algorithm, options);
}
function createHmac(algorithm, key, options) {
  return new Hmac(algorithm, key, options);
}
function hash(algorithm, input, options) {
  errors().validateString(algorithm, 'algorithm');
  if (typeof input !== 'string' && !isView(input)) {
    throw errors().invalidArgType('input', ['Buffer', 'TypedArray', 'DataView', 'string'], input);
  }
  let encoding = options;
  if (options !== undefined && typeof options !== 'string') {
    errors().validateObject(options, 'options');
    encoding = options.outputEncoding;
  }
  encoding ??= 'hex';
  if (encoding !== 'hex') {
    errors().validateString(encoding, 'outputEncoding');
    if (lower(encoding) !== 'buffer' && !buffers().isEncoding(encoding)) {
      throw errors().invalidArgValue('outputEncoding', encoding);
    }
  }
  const handle = natives.newHash(algorithm);
  if (handle === undefined) throw unsupported(`Digest method ${algorithm} is not supported`);
  natives.update(handle, source(input, 'input'));
  return output(handle, encoding);
}
function getHashes() {
  const plain = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha512-224', 'sha512-256'];
  const signed = ['MD5', 'SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512', 'SHA512/224', 'SHA512/256'];
  for (let i = signed.length - 1; i >= 0; i--) plain.unshift(`RSA-${signed[i]}`);
  return plain;
}

// A secret as an object, as createHmac takes it too.
class KeyObject {
  #bytes;
  constructor(key, bytes) {
    if (key !== core) throw errors().nodeError('TypeError', 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
    this.#bytes = bytes;
  }
  get type() {
    return 'secret';
  }
  get symmetricKeySize() {
    return this.#bytes.byteLength;
  }
  equals(other) {
    if (!(typeof other === 'object' && other !== null && #bytes in other)) {
      throw errors().invalidArgType('otherKeyObject', 'KeyObject', other);
    }
    return this.#bytes.byteLength === other.#bytes.byteLength && natives.equal(this.#bytes, other.#bytes);
  }
  export(options) {
    if (options?.format === 'jwk') return { kty: 'oct', k: this.#bytes.toString('base64url') };
    return buffers().from(this.#bytes);
  }
  static bytesOf(value) {
    return typeof value === 'object' && value !== null && #bytes in value ? value.#bytes : undefined;
  }
}
const { bytesOf } = KeyObject;
delete KeyObject.bytesOf;
function createSecretKey(key, encoding) {
  const bytes = source(key, 'key', KEY_KINDS, encoding);
  return new KeyObject(core, buffers().from(bytes));
}

// Which of the two takes longer is nothing a program here could see: time is virtual.
function timingSafeEqual(buf1, buf2) {
  const a = comparable(buf1, 'buf1');
  const b = comparable(buf2, 'buf2');
  if (a.byteLength !== b.byteLength) {
    const message = 'Input buffers must have the same byte length';
    throw errors().nodeError('RangeError', 'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH', message);
  }
  return natives.equal(a, b);
}
function comparable(value, name) {
  if (isView(value)) return view(value);
  if (isArrayBuffer(value)) return new Bytes(value);
  const message = `The "${name}" argument must be an instance of ArrayBuffer, Buffer, TypedArray, or DataView.`;
  throw errors().nodeError('TypeError', 'ERR_INVALID_ARG_TYPE', message);
}

// The forms with a callback run on this thread too, after what waits already, and cost no virtual time.
function later(work, callback) {
  const run = () => {
    let result;
    try {
      result = work();
    } catch (error) {
      callback(error);
      return;
    }
    callback(null, result);
  };
  addImmediate({ run: () => addImmediate({ run }) });
}

// Slow hashes lie in a file of their own.
const slow = () => require('crypto_slow');
function pbkdf2(password, salt, iterations, keylen, digest, callback) {
  slow().pbkdf2(password, salt, iterations, keylen, digest, callback);
}
function pbkdf2Sync(password, salt, iterations, keylen, digest) {
  return slow().pbkdf2Sync(password, salt, iterations, keylen, digest);
}
function scrypt(password, salt, keylen, options, callback) {
  slow().scrypt(password, salt, keylen, options, callback);
}
function scryptSync(password, salt, keylen, options) {
  return slow().scryptSync(password, salt, keylen, options);
}
function argon2(algorithm, parameters, callback) {
  slow().argon2(algorithm, parameters, callback);
}
function argon2Sync(algorithm, parameters) {
  return slow().argon2Sync(algorithm, parameters);
}

// Randomness comes from the run's seed: the same on every run.
const CHUNK = 1 << 16;
function fill(bytes) {
  for (let at = 0; at < bytes.length; at += CHUNK) {
    setBytes(bytes, new Bytes(natives.random(least(CHUNK, bytes.length - at))), at);
  }
}
function checkOffset(offset, unit, length) {
  errors().validateNumber(offset, 'offset');
  offset *= unit;
  const most = least(length, MAX_INT32);
  if (isNaN(offset) || offset > most || offset < 0) throw errors().outOfRange('offset', `>= 0 && <= ${most}`, offset);
  return offset >>> 0;
}
function checkSize(size, unit, offset, length) {
  errors().validateNumber(size, 'size');
  size *= unit;
  if (isNaN(size) || size > MAX_INT32 || size < 0) throw errors().outOfRange('size', `>= 0 && <= ${MAX_INT32}`, size);
  if (size + offset > length) throw errors().outOfRange('size + offset', `<= ${length}`, size + offset);
  return size >>> 0;
}
function checkTarget(buf) {
  if (!isArrayBuffer(buf) && !isView(buf)) throw errors().invalidArgType('buf', ['ArrayBuffer', 'ArrayBufferView'], buf);
}
function randomBytes(size, callback) {
  size = checkSize(size, 1, 0, Infinity);
  if (callback !== undefined) errors().validateFunction(callback, 'callback');
  const make = () => {
    const bytes = buffers().allocUnsafeSlow(size);
    fill(bytes);
    return bytes;
  };
  if (callback === undefined) return make();
  later(make, callback);
}
function randomFillSync(buf, offset = 0, size = undefined) {
  checkTarget(buf);
  const unit = buf.BYTES_PER_ELEMENT || 1;
  offset = checkOffset(offset, unit, buf.byteLength);
  size = size === undefined ? buf.byteLength - offset : checkSize(size, unit, offset, buf.byteLength);
  fill(isView(buf) ? new Bytes(buf.buffer, buf.byteOffset + offset, size) : new Bytes(buf, offset, size));
  return buf;
}
function randomFill(buf, offset, size, callback) {
  checkTarget(buf);
  if (typeof offset === 'function') [offset, size, callback] = [0, undefined, offset];
  else if (typeof size === 'function') [size, callback] = [undefined, size];
  errors().validateFunction(callback, 'callback');
  const unit = buf.BYTES_PER_ELEMENT || 1;
  checkOffset(offset, unit, buf.byteLength);
  if (size !== undefined) checkSize(size, unit, offset * unit, buf.byteLength);
  if (buf.byteLength === 0) callback(null, buf);
  else later(() => randomFillSync(buf, offset, size), callback);
}
function randomInt(min, max, callback) {
  const onlyMax = max === undefined || typeof max === 'function';
  if (onlyMax) [min, max, callback] = [0, min, max];
  if (callback !== undefined) errors().validateFunction(callback, 'callback');
  if (!isSafeInteger(min)) throw errors().invalidArgType('min', 'a safe integer', min);
  if (!isSafeInteger(max)) throw errors().invalidArgType('max', 'a safe integer', max);
  if (max <= min) throw errors().outOfRange('max', `greater than the value of "min" (${min})`, max);
  const range = max - min;
  if (range > 2 ** 48 - 1) throw errors().outOfRange(onlyMax ? 'max' : 'max - min', `<= ${2 ** 48 - 1}`, range);
  const number = natives.below(range) + min;
  if (callback === undefined) return number;
  later(() => number, (_error, drawn) => callback(undefined, drawn));
}

const DIGITS = '0123456789abcdef';
function uuid(bytes) {
  let text = '';
  for (let i = 0; i < 16; i++) {
    if (i === 4 || i === 6 || i === 8 || i === 10) text += '-';
    text += DIGITS[bytes[i] >> 4] + DIGITS[bytes[i] & 15];
  }
  return text;
}
function uuidOptions(options) {
  if (options === undefined) return;
  errors().validateObject(options, 'options');
  if (options.disableEntropyCache !== undefined) {
    errors().validateBoolean(options.disableEntropyCache, 'options.disableEntropyCache');
  }
}
function marked(bytes, version) {
  bytes[6] = (bytes[6] & 15) | version;
  bytes[8] = (bytes[8] & 63) | 128;
  return uuid(bytes);
}
function randomUUID(options) {
  uuidOptions(options);
  return marked(new Bytes(natives.random(16)), 0x40);
}
function randomUUIDv7(options) {
  uuidOptions(options);
  const bytes = new Bytes(natives.random(16));
  let time = native.now();
  for (let i = 5; i >= 0; i--) {
    bytes[i] = time % 256;
    time = trunc(time / 256);
  }
  return marked(bytes, 0x70);
}
function getRandomValues(data) {
  const kind = native.brand(data) ?? '';
  if (!isView(data) || kind === 'DataView' || kind.startsWith('Float')) {
    throw new Exception('The data argument must be an integer-type TypedArray', 'TypeMismatchError');
  }
  if (data.byteLength > 65536) throw new Exception('The requested length exceeds 65,536 bytes', 'QuotaExceededError');
  return randomFillSync(data);
}

// What is left out says so when it is called.
function notOffered(name) {
  const message = `crypto.${name} is not offered here: there are hashes, HMAC, scrypt, pbkdf2, argon2 and random values`;
  return errors().nodeError('Error', 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', message);
}
const LEFT_OUT = [
  'checkPrime', 'checkPrimeSync', 'createCipheriv', 'createDecipheriv', 'createDiffieHellman',
  'createDiffieHellmanGroup', 'createECDH', 'createMac', 'createPrivateKey', 'createPublicKey', 
  'createSign', 'createVerify', 'decapsulate', 'diffieHellman', 'encapsulate', 'generateKey', 'generateKeyPair',
  'generateKeyPairSync', 'generateKeySync', 'generatePrime', 'generatePrimeSync', 'getCipherInfo', 'getCiphers',
  'getCurves', 'getDiffieHellman', 'hkdf', 'hkdfSync', 'privateDecrypt', 'privateEncrypt', 'publicDecrypt',
  'publicEncrypt', 'sign', 'verify',
];

core.crypto = { source, later, unsupported, invalidDigest };
exports.argon2 = argon2;
exports.argon2Sync = argon2Sync;
exports.createHash = createHash;
exports.createHmac = createHmac;
exports.createSecretKey = createSecretKey;
exports.getHashes = getHashes;
exports.getRandomValues = getRandomValues;
exports.hash = hash;
exports.pbkdf2 = pbkdf2;
exports.pbkdf2Sync = pbkdf2Sync;
exports.randomBytes = randomBytes;
exports.randomFill = randomFill;
exports.randomFillSync = randomFillSync;
exports.randomInt = randomInt;
exports.randomUUID = randomUUID;
exports.randomUUIDv7 = randomUUIDv7;
exports.scrypt = scrypt;
exports.scryptSync = scryptSync;
exports.timingSafeEqual = timingSafeEqual;
exports.Hash = Hash;
exports.Hmac = Hmac;
exports.KeyObject = KeyObject;
exports.constants = freeze({ __proto__: null });
for (const name of LEFT_OUT) {
  exports[name] = { [name]: () => { throw notOffered(name); } }[name];
}
const webcrypto = () => require('webcrypto');
defineProperty(exports, 'webcrypto', { get: webcrypto, enumerable: true });
defineProperty(exports, 'subtle', { get: () => webcrypto().subtle, enumerable: true });
