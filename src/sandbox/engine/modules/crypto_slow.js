// The slow hashes of node:crypto: argument checks as in Node, and what comes of a refusal.
const { source, later, unsupported, invalidDigest } = core.crypto;
const { clz32 } = Math;
const Block = ArrayBuffer;
const errors = () => require('errors');
const buffers = () => require('buffer').Buffer;
const MAX_UINT32 = 2 ** 32 - 1;
const lengthOf = (value) => (typeof value === 'string' ? buffers().byteLength(value) : value.byteLength);

// `compute` gives the key, or the word for what is wrong; `explain` makes an error of the word.
function now(compute, explain) {
  const result = compute();
  if (typeof result === 'string') throw explain(result);
  return buffers().from(result);
}
function outOfMemory(what) {
  const error = errors().nodeError('Error', 'ERR_OSSL_CRYPTO_MALLOC_FAILURE', `${what} derivation failed`);
  error.opensslErrorStack = ['error:078C0100:common libcrypto routines::malloc failure'];
  error.library = 'common libcrypto routines';
  error.reason = 'malloc failure';
  return error;
}

function pbkdf2Job(password, salt, iterations, keylen, digest) {
  const { validateString, validateInt32 } = errors();
  validateString(digest, 'digest');
  password = source(password, 'password');
  salt = source(salt, 'salt');
  validateInt32(iterations, 'iterations', 1);
  validateInt32(keylen, 'keylen', 0);
  if (!natives.isDigest(digest)) throw invalidDigest(digest);
  const explain = (why) => (why === 'memory' ? outOfMemory('PBKDF2') : unsupported('PBKDF2 derivation failed'));
  const compute = () => (keylen === 0 ? 'length' : natives.pbkdf2(digest, password, salt, iterations, keylen));
  return () => now(compute, explain);
}
function pbkdf2(password, salt, iterations, keylen, digest, callback) {
  if (typeof digest === 'function') [digest, callback] = [undefined, digest];
  const job = pbkdf2Job(password, salt, iterations, keylen, digest);
  errors().validateFunction(callback, 'callback');
  later(job, callback);
}
function pbkdf2Sync(password, salt, iterations, keylen, digest) {
  return pbkdf2Job(password, salt, iterations, keylen, digest)();
}

// [short name, long name, default]
const SCRYPT_COSTS = [['N', 'cost', 16384], ['r', 'blockSize', 8], ['p', 'parallelization', 1]];
const SCRYPT_MEMORY = 32 << 20;
function scryptCost(options, [short, long, usual]) {
  const { validateUint32, nodeError } = errors();
  let value = usual;
  if (options?.[short] !== undefined) validateUint32((value = options[short]), short);
  if (options?.[long] !== undefined) {
    if (options[short] !== undefined) {
      const message = `Option "${short}" cannot be used in combination with option "${long}"`;
      throw nodeError('TypeError', 'ERR_INCOMPATIBLE_OPTION_PAIR', message);
    }
    validateUint32((value = options[long]), long);
  }
  return value === 0 ? usual : value;
}
function invalidScrypt(why) {
  let message = 'Invalid scrypt params';
  if (why === 'memory') message += ': error:030000AC:digital envelope routines::memory limit exceeded';
  return errors().nodeError('RangeError', 'ERR_CRYPTO_INVALID_SCRYPT_PARAMS', message);
}
function scryptJob(password, salt, keylen, options) {
  password = source(password, 'password');
  salt = source(salt, 'salt');
  errors().validateInt32(keylen, 'keylen', 0);
  const N = scryptCost(options, SCRYPT_COSTS[0]);
  const r = scryptCost(options, SCRYPT_COSTS[1]);
  const p = scryptCost(options, SCRYPT_COSTS[2]);
  let maxmem = options?.maxmem ?? SCRYPT_MEMORY;
  errors().validateInteger(maxmem, 'maxmem', 0);
  if (maxmem === 0) maxmem = SCRYPT_MEMORY;
  const bits = 31 - clz32(N);
  if (N < 2 || 2 ** bits !== N) throw invalidScrypt('power');
  // What OpenSSL needs: p blocks of 128 r bytes, and N + 2 more.
  if (p * r > 2 ** 30 - 1 || bits >= 16 * r || 128 * r * (p + N + 2) > maxmem) throw invalidScrypt('memory');
  const explain = (why) => (why === 'memory' ? outOfMemory('scrypt') : invalidScrypt(why));
  const compute = () => (keylen === 0 ? new Block(0) : natives.scrypt(password, salt, [bits, r, p], keylen));
  return () => now(compute, explain);
}
function scrypt(password, salt, keylen, options, callback) {
  if (callback === undefined) [options, callback] = [undefined, options];
  const job = scryptJob(password, salt, keylen, options);
  errors().validateFunction(callback, 'callback');
  later(job, callback);
}
function scryptSync(password, salt, keylen, options) {
  return scryptJob(password, salt, keylen, options)();
}

function argon2Job(algorithm, parameters) {
  const { validateString, validateOneOf, validateObject, validateInteger, validateUint32 } = errors();
  validateString(algorithm, 'algorithm');
  validateOneOf(algorithm, 'algorithm', ['argon2d', 'argon2i', 'argon2id']);
  validateObject(parameters, 'parameters');
  const { parallelism, tagLength, memory, passes } = parameters;
  const part = (name, shortest, optional) => {
    if (optional && parameters[name] === undefined) return '';
    const bytes = source(parameters[name], `parameters.${name}`);
    if (shortest > 0) validateInteger(lengthOf(bytes), `parameters.${name}.byteLength`, shortest, MAX_UINT32);
    return bytes;
  };
  const message = part('message', 0);
  const nonce = part('nonce', 8);
  validateInteger(parallelism, 'parameters.parallelism', 1, 2 ** 24 - 1);
  validateInteger(tagLength, 'parameters.tagLength', 4, MAX_UINT32);
  validateInteger(memory, 'parameters.memory', 8 * parallelism, MAX_UINT32);
  validateUint32(passes, 'parameters.passes', true);
  const data = [message, nonce, part('secret', 0, true), part('associatedData', 0, true)];
  const explain = (why) => {
    if (why === 'memory') return outOfMemory('Argon2');
    const rest = why === 'associatedData' ? ': more than 32 bytes of associatedData are not offered here' : '';
    return unsupported(`Argon2 derivation failed${rest}`);
  };
  return () => now(() => natives.argon2(algorithm, data, [memory, passes, parallelism], tagLength), explain);
}
function argon2(algorithm, parameters, callback) {
  const job = argon2Job(algorithm, parameters);
  errors().validateFunction(callback, 'callback');
  later(job, callback);
}
function argon2Sync(algorithm, parameters) {
  return argon2Job(algorithm, parameters)();
}

exports.pbkdf2 = pbkdf2;
exports.pbkdf2Sync = pbkdf2Sync;
exports.scrypt = scrypt;
exports.scryptSync = scryptSync;
exports.argon2 = argon2;
exports.argon2Sync = argon2Sync;
