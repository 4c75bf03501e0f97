// node:util
const { inspect } = require('inspect');
const { format, formatWithOptions } = require('format');
const { hidden, uncurry, nextTick } = core;
const { apply, construct } = Reflect;
const { defineProperty, defineProperties, getOwnPropertyDescriptors, getPrototypeOf, setPrototypeOf } = Object;
const { then } = require('pristine');
const PromiseOf = Promise;
const wellFormed = uncurry(String.prototype.toWellFormed);
const errors = () => require('errors');

const promisified = Symbol.for('nodejs.util.promisify.custom');

// A function whose last parameter is (error, value) becomes one that returns a promise.
function promisify(original) {
  errors().validateFunction(original, 'original');
  const own = original[promisified];
  if (own !== undefined && own !== null) {
    errors().validateFunction(own, 'util.promisify.custom');
    return defineProperty(own, promisified, { ...hidden(own), writable: false });
  }
  function fn(...args) {
    return new PromiseOf((resolve, reject) => {
      args[args.length] = (error, value) => (error ? reject(error) : resolve(value));
      apply(original, this, args);
    });
  }
  setPrototypeOf(fn, getPrototypeOf(original));
  defineProperty(fn, promisified, { ...hidden(fn), writable: false });
  return defineProperties(fn, getOwnPropertyDescriptors(original));
}
promisify.custom = promisified;

// A function that returns a promise becomes one whose last argument is called with (error, value).
function callbackify(original) {
  errors().validateFunction(original, 'original');
  function fn(...args) {
    const callback = args[args.length - 1];
    errors().validateFunction(callback, 'last argument');
    args.length--;
    const done = (...results) => nextTick(() => apply(callback, this, results), []);
    then(apply(original, this, args), (value) => done(null, value), (reason) => done(reason || falsy(reason)));
  }
  const properties = getOwnPropertyDescriptors(original);
  if (typeof properties.length.value === 'number') properties.length.value++;
  if (typeof properties.name.value === 'string') properties.name.value += 'Callbackified';
  return defineProperties(fn, properties);
}
function falsy(reason) {
  const error = errors().nodeError('Error', 'ERR_FALSY_VALUE_REJECTION', 'Promise was rejected with falsy value');
  error.reason = reason;
  return error;
}

function inherits(constructor, superConstructor) {
  const { invalidArgType } = errors();
  if (constructor === undefined || constructor === null) throw invalidArgType('ctor', 'function', constructor);
  if (typeof superConstructor !== 'function') throw invalidArgType('superCtor', 'function', superConstructor);
  if (superConstructor.prototype === undefined) {
    throw invalidArgType('superCtor.prototype', 'Object', superConstructor.prototype);
  }
  defineProperty(constructor, 'super_', hidden(superConstructor));
  setPrototypeOf(constructor.prototype, superConstructor.prototype);
}

const warned = { __proto__: null };
// Warns once per code, or per function without one.
function deprecate(fn, message, code) {
  if (code !== undefined) errors().validateString(code, 'code');
  let told = false;
  function deprecated(...args) {
    if (!told && !(code !== undefined && warned[code])) {
      if (code !== undefined) warned[code] = true;
      require('process').emitWarning(message, 'DeprecationWarning', code);
    }
    told = true;
    return new.target ? construct(fn, args, new.target) : apply(fn, this, args);
  }
  defineProperty(deprecated, 'length', { ...hidden(fn.length), writable: false });
  setPrototypeOf(deprecated, fn);
  if (fn.prototype) deprecated.prototype = fn.prototype;
  return deprecated;
}

// NODE_DEBUG is not set here, so that no section is enabled.
function debuglog() {
  const logger = () => undefined;
  return defineProperty(logger, 'enabled', { get: () => false, configurable: true, enumerable: true });
}

function stripVTControlCharacters(str) {
  errors().validateString(str, 'str');
  return require('inspect_text').withoutCodes(str);
}

// There is no terminal here, so colours come only with `validateStream: false`.
function styleText(format, string, { validateStream = true, stream } = {}) {
  const { validateString, validateBoolean, validateOneOf } = errors();
  validateString(string, 'text');
  validateBoolean(validateStream, 'options.validateStream');
  const colors = require('inspect_text').allColors();
  const names = Array.isArray(format) ? format : [format];
  let open = '';
  let close = '';
  let inner = string;
  for (const name of names) {
    if (name === 'none') continue;
    if (typeof name !== 'string' || colors[name] === undefined) {
      validateOneOf(name, 'format', Object.getOwnPropertyNames(colors));
    }
    const [on, off] = colors[name];
    open += `\u001b[${on}m`;
    close = `\u001b[${off}m${close}`;
    // Inside, what switches off this colour switches it on again.
    inner = inner.replaceAll(`\u001b[${off}m`, `\u001b[${on}m`);
  }
  const plain = validateStream && !stream?.isTTY;
  return plain ? string : open + inner + close;
}

function toUSVString(string) {
  return wellFormed(`${string}`);
}

// Settles when the signal aborts, without keeping anything alive.
function aborted(signal, resource) {
  const { invalidArgType } = errors();
  const fail = (name, type, value) => PromiseOf.reject(invalidArgType(name, type, value));
  if (typeof signal !== 'object' || signal === null || !(signal instanceof AbortSignal)) {
    return fail('signal', 'AbortSignal', signal);
  }
  if ((typeof resource !== 'object' && typeof resource !== 'function') || resource === null) {
    return fail('resource', 'object', resource);
  }
  if (signal.aborted) return PromiseOf.resolve();
  return new PromiseOf((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}

exports._extend = (target, source) => (source !== null && typeof source === 'object' ? Object.assign(target, source) : target);
exports.aborted = aborted;
exports.callbackify = callbackify;
exports.debug = debuglog;
exports.debuglog = debuglog;
exports.deprecate = deprecate;
exports.format = format;
exports.formatWithOptions = formatWithOptions;
exports.inherits = inherits;
exports.inspect = inspect;
exports.isArray = Array.isArray;
exports.isDeepStrictEqual = function isDeepStrictEqual(a, b, options) {
  return require('deep_equal').isDeepStrictEqual(a, b, options);
};
exports.parseArgs = function parseArgs(config) {
  return require('parse_args').parseArgs(config);
};
exports.promisify = promisify;
exports.stripVTControlCharacters = stripVTControlCharacters;
exports.styleText = styleText;
exports.toUSVString = toUSVString;
for (const [name, get] of [
  ['types', () => require('types')],
  ['TextEncoder', () => globalThis.TextEncoder],
  ['TextDecoder', () => globalThis.TextDecoder],
]) {
  defineProperty(exports, name, {
    get() {
      const value = get();
      defineProperty(exports, name, { ...hidden(value), enumerable: true });
      return value;
    },
    enumerable: true,
    configurable: true,
  });
}
