// node:assert. What it exports is frozen and uses only built-ins taken before the program ran: a program under test cannot
// make a failing check pass.
const { native, hidden, isNodeError } = core;
const { isDeepEqual, isDeepStrictEqual, isPartialStrictEqual } = require('deep_equal');
const { exec, then, arraySlice } = require('pristine');
const { brand } = native;
const { apply } = Reflect;
const { is, freeze, keys: ownKeys, defineProperty, defineProperties } = Object;
const { captureStackTrace } = Error;
const isPrototypeOf = core.uncurry(Object.prototype.isPrototypeOf);
const ErrorOf = Error;
const PromiseOf = Promise;
const text = String;
const errors = () => require('errors');
const inspect = (value) => require('inspect').inspect(value);

const NOTHING_THROWN = { __proto__: null };
const isError = (value) => typeof value === 'object' && value !== null && (brand(value) === 'Error' || isPrototypeOf(ErrorOf.prototype, value));
const isRegExp = (value) => brand(value) === 'RegExp';
const matches = (string, regexp) => exec(regexp, string) !== null;

class AssertionError extends ErrorOf {
  constructor(options) {
    errors().validateObject(options, 'options');
    const { message, operator, actual, expected, diff = 'simple', stackStartFn } = options;
    const generated = message === undefined || message === null || message === '';
    super(generated ? generate(operator, actual, expected) : text(message));
    this.generatedMessage = generated;
    defineProperty(this, 'name', hidden('AssertionError'));
    this.code = 'ERR_ASSERTION';
    this.actual = actual;
    this.expected = expected;
    this.operator = operator;
    this.diff = diff;
    if (typeof stackStartFn === 'function') captureStackTrace(this, stackStartFn);
  }
}
defineProperties(AssertionError.prototype, {
  toString: hidden(function toString() {
    return `${this.name} [${this.code}]: ${this.message}`;
  }),
  [isNodeError]: hidden(true),
});

// The text of a failure; however odd the values are, the failure stands.
function generate(operator, actual, expected) {
  try {
    return require('assert_diff').describe(operator, actual, expected);
  } catch {
    return `The assertion '${operator}' failed, and its values cannot be shown`;
  }
}

// `args` are those after the values: a message, an error to throw, a function that makes a message, or a format.
function fail(operator, actual, expected, args, from) {
  let message = args === undefined ? undefined : args[0];
  if (isError(message)) throw message;
  let given = message;
  if (typeof message === 'function') {
    given = apply(message, undefined, [actual, expected]);
    if (typeof given !== 'string') given = undefined;
  } else if (args !== undefined && args.length > 0) {
    if (typeof message !== 'string' && !(operator === '==' && from === 'ok' && message === undefined)) {
      throw errors().invalidArgType('message', ['string', 'function'], message);
    }
    if (args.length > 1) given = require('format').formatArgs(args, undefined);
  }
  throw new AssertionError({ __proto__: null, message: given, operator, actual, expected });
}
function needTwo(count) {
  if (count < 2) throw errors().missingArgs('actual', 'expected');
}

function truthy(count, value, args) {
  if (value) return;
  if (count > 0) fail('==', value, true, args, 'ok');
  const error = new AssertionError({
    __proto__: null,
    message: 'No value argument passed to `assert.ok()`',
    operator: '==',
    actual: value,
    expected: true,
  });
  error.generatedMessage = true;
  throw error;
}

// ---- Errors that are expected

function thrownBy(fn) {
  errors().validateFunction(fn, 'fn');
  try {
    fn();
  } catch (error) {
    return error;
  }
  return NOTHING_THROWN;
}

const isThenable = (value) =>
  brand(value) === 'Promise' || (value !== null && typeof value === 'object' && typeof value.then === 'function' && typeof value.catch === 'function');

// Calls `done` with what the promise was rejected with, or NOTHING_THROWN; `failed` when there is no promise.
function rejectedBy(promiseFn, done, failed) {
  let promise = promiseFn;
  if (typeof promiseFn === 'function') {
    try {
      promise = promiseFn();
      if (!isThenable(promise)) throw noPromise(promise);
    } catch (error) {
      return failed(error);
    }
  } else if (!isThenable(promiseFn)) return failed(errors().invalidArgType('promiseFn', ['function', 'Promise'], promiseFn));
  const resolved = () => done(NOTHING_THROWN);
  if (brand(promise) === 'Promise') then(promise, resolved, done);
  else promise.then(resolved, done);
}
function noPromise(value) {
  const got = value === null || value === undefined ? text(value) : typeof value === 'object' ? `an instance of ${value.constructor?.name}` : `type ${typeof value} (${inspect(value)})`;
  const message = `Expected instance of Promise to be returned from the "promiseFn" function but got ${got}.`;
  return errors().nodeError('TypeError', 'ERR_INVALID_RETURN_VALUE', message);
}
// A promise that `await` takes as it is, whatever became of Promise.prototype.
function settled(promiseFn, judge) {
  const promise = new PromiseOf((resolve, reject) => {
    const done = (error) => {
      try {
        judge(error);
      } catch (failure) {
        return reject(failure);
      }
      resolve();
    };
    rejectedBy(promiseFn, done, reject);
  });
  return defineProperty(promise, 'constructor', hidden(PromiseOf));
}

function expectThrown(operator, actual, expected, args) {
  let message = args[0];
  if (typeof expected === 'string') {
    if (args.length > 0) throw errors().invalidArgType('error', ['Object', 'Error', 'Function', 'RegExp'], expected);
    if (actual !== NOTHING_THROWN) checkAmbiguous(actual, expected);
    message = expected;
    expected = undefined;
  } else if (expected !== undefined && expected !== null && typeof expected !== 'object' && typeof expected !== 'function') {
    throw errors().invalidArgType('error', ['Object', 'Error', 'Function', 'RegExp'], expected);
  }
  if (actual === NOTHING_THROWN) {
    const name = expected?.name ? ` (${expected.name})` : '';
    const what = operator === 'rejects' ? 'rejection' : 'exception';
    if (isError(message)) throw message;
    fail(operator, undefined, expected, [`Missing expected ${what}${name}${message === undefined ? '.' : `: ${message}`}`]);
  }
  if (expected !== undefined && expected !== null) compareThrown(operator, actual, expected, message);
}
function checkAmbiguous(actual, expected) {
  const same = typeof actual === 'object' && actual !== null ? actual.message === expected : actual === expected;
  if (!same) return;
  const what = typeof actual === 'object' ? `The error message "${actual.message}"` : `The error "${actual}"`;
  const message = `The "error/message" argument is ambiguous. ${what} is identical to the message.`;
  throw errors().nodeError('TypeError', 'ERR_AMBIGUOUS_ARGUMENT', message);
}

// `generated` is said when the check itself gave no message.
function failThrown(operator, actual, expected, message, generated) {
  if (isError(message)) throw message;
  const error = new AssertionError({ __proto__: null, message: message ?? generated, operator, actual, expected });
  error.generatedMessage = message === undefined;
  throw error;
}

function compareThrown(operator, actual, expected, message) {
  if (typeof expected === 'function') return compareByFunction(operator, actual, expected, message);
  if (isRegExp(expected)) {
    const string = text(actual);
    if (matches(string, expected)) return;
    const line = `The input did not match the regular expression ${inspect(expected)}. Input:\n\n${inspect(string)}\n`;
    failThrown(operator, actual, expected, message, line);
  }
  if (typeof actual !== 'object' || actual === null) {
    failThrown(operator, actual, expected, message, generate('deepStrictEqual', actual, expected));
  }
  const names = ownKeys(expected);
  const wanted = { __proto__: null };
  for (let i = 0; i < names.length; i++) wanted[names[i]] = true;
  if (isError(expected)) wanted.name = wanted.message = true;
  else if (names.length === 0) throw errors().invalidArgValue('error', expected, 'may not be an empty object');
  const all = ownKeys(wanted);
  for (let i = 0; i < all.length; i++) {
    const key = all[i];
    const value = actual[key];
    if (typeof value === 'string' && isRegExp(expected[key]) && matches(value, expected[key])) continue;
    if (key in actual && isDeepStrictEqual(value, expected[key])) continue;
    const line = generate('deepStrictEqual', comparison(actual, all, expected), comparison(expected, all));
    failThrown(operator, actual, expected, message, line);
  }
}
// The compared keys alone; what matches a pattern is shown as the pattern.
class Comparison {}
function comparison(object, names, patterns) {
  const out = new Comparison();
  for (let i = 0; i < names.length; i++) {
    const key = names[i];
    if (!(key in object)) continue;
    const pattern = patterns?.[key];
    out[key] = isRegExp(pattern) && typeof object[key] === 'string' && matches(object[key], pattern) ? pattern : object[key];
  }
  return out;
}
const isErrorClass = (value) => value === ErrorOf || isPrototypeOf(ErrorOf, value);
// Which errors are of an error class is not for the class to say.
function isInstance(value, expected) {
  if (expected.prototype === undefined) return false;
  return isErrorClass(expected) ? isPrototypeOf(expected.prototype, value) : value instanceof expected;
}
function compareByFunction(operator, actual, expected, message) {
  if (isInstance(actual, expected)) return;
  if (isErrorClass(expected)) {
    const got = isError(actual) ? `"${actual.name === undefined ? 'Error' : actual.constructor?.name}"` : `"${inspect(actual)}"`;
    const said = isError(actual) && actual.message ? `\n\nError message:\n\n${actual.message}` : '';
    const line = `The error is expected to be an instance of "${expected.name}". Received ${got}${said}`;
    failThrown(operator, actual, expected, message, line);
  }
  const result = apply(expected, {}, [actual]);
  if (result === true) return;
  const called = expected.name ? `"${expected.name}" ` : '';
  const caught = isError(actual) ? `\n\nCaught error:\n\n${text(actual)}` : '';
  const line = `The ${called}validation function is expected to return "true". Received ${inspect(result)}${caught}`;
  failThrown(operator, actual, expected, message, line);
}

function isExpected(actual, expected) {
  if (typeof expected !== 'function') return isRegExp(expected) && matches(text(actual), expected);
  if (isInstance(actual, expected)) return true;
  if (isErrorClass(expected)) return false;
  return apply(expected, {}, [actual]) === true;
}
function expectNothing(operator, actual, expected, message) {
  if (actual === NOTHING_THROWN) return;
  if (typeof expected === 'string') {
    message = expected;
    expected = undefined;
  }
  if (expected && !isExpected(actual, expected)) throw actual;
  const what = operator === 'doesNotReject' ? 'rejection' : 'exception';
  const line = `Got unwanted ${what}${message ? `: ${message}` : '.'}\nActual message: "${actual?.message}"`;
  fail(operator, actual, expected, [line]);
}

function matchOrNot(operator, wanted, string, regexp, args) {
  if (!isRegExp(regexp)) throw errors().invalidArgType('regexp', 'RegExp', regexp);
  if (typeof string === 'string' && matches(string, regexp) === wanted) return;
  if (args.length > 0) fail(operator, string, regexp, args);
  const line =
    typeof string !== 'string'
      ? `The "string" argument must be of type string. ${errors().received(string)}`
      : wanted
        ? `The input did not match the regular expression ${inspect(regexp)}. Input:\n\n${inspect(string)}\n`
        : `The input was expected to not match the regular expression ${inspect(regexp)}. Input:\n\n${inspect(string)}\n`;
  failThrown(operator, string, regexp, undefined, line);
}

// ---- The functions, under their names in both modes

const deepStrict = (a, b, shape) => isDeepStrictEqual(a, b, shape);
const rest = (args, from) => (args.length > from ? arraySlice(args, from) : undefined);

// `shape`: prototypes do not count in deep comparisons.
function makeMethods(shape) {
  return {
    __proto__: null,
    fail(message = undefined) {
      if (isError(message)) throw message;
      const error = new AssertionError({ __proto__: null, message: message ?? 'Failed', operator: 'fail' });
      error.generatedMessage = arguments.length === 0;
      throw error;
    },
    equal(actual, expected) {
      needTwo(arguments.length);
      if (actual != expected && (actual === actual || expected === expected)) fail('==', actual, expected, rest(arguments, 2));
    },
    notEqual(actual, expected) {
      needTwo(arguments.length);
      if (actual == expected || (actual !== actual && expected !== expected)) fail('!=', actual, expected, rest(arguments, 2));
    },
    deepEqual(actual, expected) {
      needTwo(arguments.length);
      if (!isDeepEqual(actual, expected)) fail('deepEqual', actual, expected, rest(arguments, 2));
    },
    notDeepEqual(actual, expected) {
      needTwo(arguments.length);
      if (isDeepEqual(actual, expected)) fail('notDeepEqual', actual, expected, rest(arguments, 2));
    },
    deepStrictEqual(actual, expected) {
      needTwo(arguments.length);
      if (!deepStrict(actual, expected, shape)) fail('deepStrictEqual', actual, expected, rest(arguments, 2));
    },
    notDeepStrictEqual(actual, expected) {
      needTwo(arguments.length);
      if (deepStrict(actual, expected, shape)) fail('notDeepStrictEqual', actual, expected, rest(arguments, 2));
    },
    strictEqual(actual, expected) {
      needTwo(arguments.length);
      if (!is(actual, expected)) fail('strictEqual', actual, expected, rest(arguments, 2));
    },
    notStrictEqual(actual, expected) {
      needTwo(arguments.length);
      if (is(actual, expected)) fail('notStrictEqual', actual, expected, rest(arguments, 2));
    },
    partialDeepStrictEqual(actual, expected) {
      needTwo(arguments.length);
      if (!isPartialStrictEqual(actual, expected)) fail('partialDeepStrictEqual', actual, expected, rest(arguments, 2));
    },
    match(string, regexp, ...args) {
      matchOrNot('match', true, string, regexp, args);
    },
    doesNotMatch(string, regexp, ...args) {
      matchOrNot('doesNotMatch', false, string, regexp, args);
    },
    throws(fn, error, ...args) {
      expectThrown('throws', thrownBy(fn), error, args);
    },
    rejects(promiseFn, error, ...args) {
      return settled(promiseFn, (actual) => expectThrown('rejects', actual, error, args));
    },
    doesNotThrow(fn, error, message) {
      expectNothing('doesNotThrow', thrownBy(fn), error, message);
    },
    doesNotReject(promiseFn, error, message) {
      return settled(promiseFn, (actual) => expectNothing('doesNotReject', actual, error, message));
    },
    ifError(value) {
      if (value === null || value === undefined) return;
      let said = '';
      if (typeof value === 'object' && typeof value.message === 'string') {
        said = value.message === '' && value.constructor ? value.constructor.name : value.message;
      } else said = inspect(value);
      fail('ifError', value, null, [`ifError got unwanted exception: ${said}`]);
    },
  };
}

// In strict mode the short names mean the strict comparisons.
function fill(target, methods, ok, strict) {
  target.AssertionError = AssertionError;
  target.ok = ok;
  const names = ownKeys(methods);
  for (let i = 0; i < names.length; i++) target[names[i]] = methods[names[i]];
  if (strict) {
    target.equal = methods.strictEqual;
    target.notEqual = methods.notStrictEqual;
    target.deepEqual = methods.deepStrictEqual;
    target.notDeepEqual = methods.notDeepStrictEqual;
  }
  return target;
}

class Assert {
  constructor({ strict: isStrict = true, skipPrototype = false, diff = 'simple' } = {}) {
    errors().validateOneOf(diff, 'options.diff', ['simple', 'full']);
    fill(this, makeMethods(skipPrototype === true), assert.ok, isStrict);
  }
}

const methods = makeMethods(undefined);
function assert(...args) {
  truthy(args.length, args[0], rest(args, 1));
}
function ok(...args) {
  truthy(args.length, args[0], rest(args, 1));
}
function strict(...args) {
  truthy(args.length, args[0], rest(args, 1));
}
fill(assert, methods, ok, false);
fill(strict, methods, ok, true);
assert.strict = strict;
strict.strict = strict;
assert.Assert = Assert;
strict.Assert = Assert;

const names = ownKeys(methods);
for (let i = 0; i < names.length; i++) freeze(methods[names[i]]);
for (const item of [AssertionError, AssertionError.prototype, Assert, Assert.prototype, ok, assert, strict]) freeze(item);
return assert;
