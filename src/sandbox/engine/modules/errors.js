// Node's own errors and argument checks, for all modules. Each function returns an error to be thrown; `validate…` throw.
// The first line of the stack is `Name [CODE]: message`; `code` is an own enumerable property. See `core.makeError`.
const { makeError, uncurry } = core;
const { defineProperty } = Object;
const { isArray } = Array;
const { isInteger, isSafeInteger, isNaN } = Number;
const ErrorOf = Error;
const text = String;
const lower = uncurry(String.prototype.toLowerCase);
const slice = uncurry(String.prototype.slice);
const test = uncurry(RegExp.prototype.exec);
const endsWith = uncurry(String.prototype.endsWith);
const includes = uncurry(String.prototype.includes);
const CLASS_NAME = /^[A-Z][a-zA-Z0-9]*$/;
const inspect = (value, options) => require('inspect').inspect(value, options);

// Any error with a code; `className` is 'Error', 'TypeError', 'RangeError' or 'SyntaxError'.
const nodeError = makeError;

// 'a', 'a or b', 'a, b, or c'.
function listed(items, word = 'or') {
  if (items.length < 3) return items.length === 2 ? `${items[0]} ${word} ${items[1]}` : text(items[0]);
  let line = '';
  for (let i = 0; i < items.length - 1; i++) line += items[i] + ', ';
  return `${line}${word} ${items[items.length - 1]}`;
}

const append = (list, item) => defineProperty(list, list.length, { __proto__: null, value: item, enumerable: true });

function received(value) {
  if (value === undefined || value === null) return `Received ${value}`;
  if (typeof value === 'function') return `Received function ${value.name}`;
  if (typeof value === 'object') {
    if (value.constructor?.name) return `Received an instance of ${value.constructor.name}`;
    return `Received ${inspect(value, { depth: -1 })}`;
  }
  let shown = inspect(value, { colors: false });
  if (shown.length > 28) shown = slice(shown, 0, 25) + '...';
  return `Received type ${typeof value} (${shown})`;
}

const PRIMITIVES = ['string', 'function', 'number', 'object', 'Function', 'Object', 'boolean', 'bigint', 'symbol'];
function isTypeName(name) {
  for (let i = 0; i < PRIMITIVES.length; i++) if (PRIMITIVES[i] === name) return true;
  return false;
}

// 'must be of type string or an instance of Buffer', from the names of types, classes and other things.
function expectation(expected) {
  if (!isArray(expected)) expected = [expected];
  const types = [];
  const classes = [];
  const others = [];
  let object = false;
  for (let i = 0; i < expected.length; i++) {
    const name = expected[i];
    if (name === 'object' || name === 'Object') object = true;
    else if (isTypeName(name)) append(types, lower(name));
    else append(test(CLASS_NAME, name) !== null ? classes : others, name);
  }
  // Beside classes `object` reads as the class Object.
  if (object) append(classes.length > 0 ? classes : types, classes.length > 0 ? 'Object' : 'object');
  let line = '';
  if (types.length > 0) line = `${types.length > 1 ? 'one of type' : 'of type'} ${listed(types)}`;
  if (classes.length > 0) line += `${line === '' ? '' : ' or '}an instance of ${listed(classes)}`;
  if (others.length > 1) line += `${line === '' ? '' : ' or '}one of ${listed(others)}`;
  else if (others.length === 1) {
    const an = line !== '' || lower(others[0]) !== others[0];
    line += `${line === '' ? '' : ' or '}${an ? 'an ' : ''}${others[0]}`;
  }
  return line;
}

function subject(name) {
  if (endsWith(name, ' argument')) return `The ${name}`;
  return `The "${name}" ${includes(name, '.') ? 'property' : 'argument'}`;
}

// `expected`: a name or an array of names, e.g. 'string' or ['string', 'Buffer', 'URL'].
function invalidArgType(name, expected, actual) {
  const message = `${subject(name)} must be ${expectation(expected)}. ${received(actual)}`;
  return nodeError('TypeError', 'ERR_INVALID_ARG_TYPE', message);
}

function invalidArgValue(name, value, reason = 'is invalid') {
  let shown = inspect(value);
  if (shown.length > 128) shown = slice(shown, 0, 128) + '...';
  const kind = includes(name, '.') ? 'property' : 'argument';
  return nodeError('TypeError', 'ERR_INVALID_ARG_VALUE', `The ${kind} '${name}' ${reason}. Received ${shown}`);
}

// 1234567 as 1_234_567.
function grouped(digits) {
  let line = '';
  const start = digits[0] === '-' ? 1 : 0;
  let end = digits.length;
  for (; end >= start + 4; end -= 3) line = `_${slice(digits, end - 3, end)}${line}`;
  return slice(digits, 0, end) + line;
}

// `range` follows 'It must be', e.g. '>= 0 && <= 65535'.
function outOfRange(name, range, value) {
  let shown;
  if (isInteger(value) && (value > 2 ** 32 || value < -(2 ** 32))) shown = grouped(text(value));
  else if (typeof value === 'bigint') {
    shown = text(value);
    if (value > 2n ** 32n || value < -(2n ** 32n)) shown = grouped(shown);
    shown += 'n';
  } else shown = inspect(value);
  const message = `The value of "${name}" is out of range. It must be ${range}. Received ${shown}`;
  return nodeError('RangeError', 'ERR_OUT_OF_RANGE', message);
}

function missingArgs(...names) {
  const quoted = [];
  for (let i = 0; i < names.length; i++) {
    append(quoted, isArray(names[i]) ? listed(map(names[i], (n) => `"${n}"`)) : `"${names[i]}"`);
  }
  const line = `The ${listed(quoted, 'and')} argument${names.length > 1 ? 's' : ''} must be specified`;
  return nodeError('TypeError', 'ERR_MISSING_ARGS', line);
}

function map(list, f) {
  const out = [];
  for (let i = 0; i < list.length; i++) append(out, f(list[i]));
  return out;
}

function invalidState(what) {
  return nodeError('Error', 'ERR_INVALID_STATE', `Invalid state: ${what}`);
}

function invalidThis(type) {
  return nodeError('TypeError', 'ERR_INVALID_THIS', `Value of "this" must be of type ${type}`);
}

class AbortError extends ErrorOf {
  constructor(message = 'The operation was aborted', options = undefined) {
    super(message, options);
    this.code = 'ABORT_ERR';
    this.name = 'AbortError';
  }
}

// As when `signal` aborted: its reason is the cause.
function abortError(reason) {
  return new AbortError(undefined, reason === undefined ? undefined : { cause: reason });
}

function validateFunction(value, name) {
  if (typeof value !== 'function') throw invalidArgType(name, 'function', value);
}
function validateString(value, name) {
  if (typeof value !== 'string') throw invalidArgType(name, 'string', value);
}
function validateBoolean(value, name) {
  if (typeof value !== 'boolean') throw invalidArgType(name, 'boolean', value);
}
function validateArray(value, name, minLength = 0) {
  if (!isArray(value)) throw invalidArgType(name, 'Array', value);
  if (value.length < minLength) throw invalidArgValue(name, value, `must be longer than ${minLength}`);
}
// A plain reading of options: no null, no array, no function.
function validateObject(value, name, { nullable = false, allowArray = false, allowFunction = false } = {}) {
  if ((value === null && nullable) || (typeof value === 'function' && allowFunction)) return;
  if (value === null || typeof value !== 'object' || (isArray(value) && !allowArray)) {
    throw invalidArgType(name, 'object', value);
  }
}
function validateNumber(value, name, min = undefined, max = undefined) {
  if (typeof value !== 'number') throw invalidArgType(name, 'number', value);
  if ((min !== undefined && value < min) || (max !== undefined && value > max) || (isNaN(value) && (min ?? max) !== undefined)) {
    const low = min === undefined ? '' : `>= ${min}`;
    const high = max === undefined ? '' : `<= ${max}`;
    throw outOfRange(name, low && high ? `${low} && ${high}` : low + high, value);
  }
}
function validateInteger(value, name, min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER) {
  if (typeof value !== 'number') throw invalidArgType(name, 'number', value);
  if (!isInteger(value)) throw outOfRange(name, 'an integer', value);
  if (value < min || value > max) throw outOfRange(name, `>= ${min} && <= ${max}`, value);
}
function validateInt32(value, name, min = -2147483648, max = 2147483647) {
  validateInteger(value, name, min, max);
}
function validateUint32(value, name, positive = false) {
  validateInteger(value, name, positive ? 1 : 0, 4294967295);
}
function validateOneOf(value, name, allowed) {
  for (let i = 0; i < allowed.length; i++) if (allowed[i] === value) return;
  let shown = '';
  for (let i = 0; i < allowed.length; i++) {
    shown += (i > 0 ? ', ' : '') + (typeof allowed[i] === 'string' ? `'${allowed[i]}'` : text(allowed[i]));
  }
  throw invalidArgValue(name, value, `must be one of: ${shown}`);
}
function validateAbortSignal(signal, name) {
  if (signal !== undefined && (signal === null || typeof signal !== 'object' || !('aborted' in signal))) {
    throw invalidArgType(name, 'AbortSignal', signal);
  }
}
function validatePort(port, name = 'Port', allowZero = true) {
  const number = typeof port === 'string' && port !== '' ? +port : port;
  if (typeof number !== 'number' || !isSafeInteger(number) || number < (allowZero ? 0 : 1) || number > 65535) {
    const message = `${name} should be ${allowZero ? '>=' : '>'} 0 and < 65536. ${received(port)}.`;
    throw nodeError('RangeError', 'ERR_SOCKET_BAD_PORT', message);
  }
  return number | 0;
}

exports.nodeError = nodeError;
exports.listed = listed;
exports.received = received;
exports.invalidArgType = invalidArgType;
exports.invalidArgValue = invalidArgValue;
exports.outOfRange = outOfRange;
exports.missingArgs = missingArgs;
exports.invalidState = invalidState;
exports.invalidThis = invalidThis;
exports.AbortError = AbortError;
exports.abortError = abortError;
exports.validateFunction = validateFunction;
exports.validateString = validateString;
exports.validateBoolean = validateBoolean;
exports.validateArray = validateArray;
exports.validateObject = validateObject;
exports.validateNumber = validateNumber;
exports.validateInteger = validateInteger;
exports.validateInt32 = validateInt32;
exports.validateUint32 = validateUint32;
exports.validateOneOf = validateOneOf;
exports.validateAbortSignal = validateAbortSignal;
exports.validatePort = validatePort;
