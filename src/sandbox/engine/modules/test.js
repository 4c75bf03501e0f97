// node:test: registration and contexts; the running is in `test_run.js`. Exports and contexts are frozen.
const { Test, root, begin, enqueue, addHook, count, innermost, invoke, outcome, sure, sureOf, ready, queue, after } = require('test_run');
const { validateFunction, validateNumber, validateInteger, validateBoolean, validateString, invalidArgType } = require('errors');
const { hasOwn, list, indexOf, stackLines, mapSet, mapEach } = require('pristine');
const { MockTracker } = require('mock');
const assert = require('assert');
const { removeTimer, stackOf } = core;
const { brand } = core.native;
const { apply } = Reflect;
const { freeze, defineProperty, keys: ownKeys, getOwnPropertyDescriptor } = Object;
const ErrorOf = Error;
const MapOf = Map;
const preparer = core.uncurry(getOwnPropertyDescriptor(Error, 'prepareStackTrace').get);

// The suite whose body runs now, and those whose asynchronous body goes on.
let suite;
let later = list();

function parentOf() {
  if (suite !== undefined) return suite;
  for (let i = later.length - 1; i >= 0; i--) if (later[i].takes && !later[i].suite.bodyDone) return later[i].suite;
  return innermost() ?? root;
}

// ---- Arguments

const KEYS = ['skip', 'todo', 'only', 'timeout', 'concurrency', 'plan', 'signal', 'expectFailure', 'name'];
// Own properties alone, so that nothing on Object.prototype is an option.
function ownOptions(options, extra) {
  const own = { __proto__: null };
  for (let i = 0; i < KEYS.length; i++) if (hasOwn(options, KEYS[i])) own[KEYS[i]] = options[KEYS[i]];
  if (extra !== undefined) own[extra] ??= true;
  const { timeout, concurrency, only } = own;
  if (timeout !== undefined && timeout !== null && timeout !== Infinity) validateNumber(timeout, 'options.timeout', 0, 2 ** 31 - 1);
  if (concurrency !== undefined && concurrency !== null && typeof concurrency !== 'boolean') {
    if (typeof concurrency !== 'number') throw invalidArgType('options.concurrency', ['boolean', 'number'], concurrency);
    validateInteger(concurrency, 'options.concurrency', 1, 2 ** 32 - 1);
  }
  if (only !== undefined && only !== null) validateBoolean(only, 'options.only');
  return own;
}
// (name, options, fn) in all the ways they may be given.
function read(name, options, fn, extra) {
  if (typeof name === 'function') fn = name;
  else if (name !== null && typeof name === 'object') {
    fn = options;
    options = name;
  } else if (typeof options === 'function') fn = options;
  const own = ownOptions(options !== null && typeof options === 'object' ? options : {}, extra);
  const given = typeof name === 'string' ? name : own.name;
  if (fn !== undefined && fn !== null && typeof fn !== 'function') validateFunction(fn, 'fn');
  const called = typeof given === 'string' && given !== '' ? given : fn?.name ? `${fn.name}` : '<anonymous>';
  return { __proto__: null, name: called, options: own, fn: fn ?? undefined };
}

// ---- Registration

function register(parent, given) {
  const test = new Test(parent, given.name, given.fn, given.options, false);
  test.context = makeContext(test);
  if (given.options.plan !== undefined) plan(test, given.options.plan, undefined);
  begin();
  if (!parent.isSuite) count(parent);
  enqueue(test);
  return parent.isSuite && parent !== root ? sure((resolve) => resolve()) : test.end;
}
function registerSuite(parent, given) {
  const test = new Test(parent, given.name, given.fn, given.options, true);
  test.context = new SuiteContext(test);
  test.bodyDone = false;
  begin();
  test.body = ready;
  if (test.skipped === false && given.fn !== undefined) runBody(test, given.fn);
  else test.body = sure((resolve) => resolve({ __proto__: null, failed: false }));
  enqueue(test);
  return test.end;
}
// The body of a suite runs at once; what it registers after an await belongs to it too.
function runBody(test, fn) {
  const entry = { __proto__: null, suite: test, takes: false };
  queue(() => {
    entry.takes = true;
  });
  const outer = suite;
  suite = test;
  let result;
  try {
    result = invoke(fn, [test.context, undefined]);
  } finally {
    suite = outer;
  }
  if (brand(result) === 'Promise') {
    later[later.length] = entry;
    test.body = result;
  } else test.body = sure((resolve) => resolve(result));
}

const asTest = (extra) =>
  function (name, options, fn) {
    return register(parentOf(), read(name, options, fn, extra));
  };
const asSuite = (extra) =>
  function (name, options, fn) {
    return registerSuite(parentOf(), read(name, options, fn, extra));
  };
const test = defineProperty(asTest(undefined), 'name', { value: 'test' });
const describe = defineProperty(asSuite(undefined), 'name', { value: 'describe' });
for (const extra of ['skip', 'todo', 'only', 'expectFailure']) {
  test[extra] = freeze(asTest(extra));
  describe[extra] = freeze(asSuite(extra));
}

// A hook of a file other than the one that is run must not learn how to excuse a test: it sees a narrow context.
function isForeign() {
  if (preparer(ErrorOf) !== undefined) return true;
  const frames = stackLines(`${stackOf(new ErrorOf())}`);
  return frames.length < 2 || indexOf(frames[1], `${natives.main}:`) < 0;
}
function makeHook(fn, options) {
  validateFunction(fn, 'fn');
  const own = ownOptions(options ?? {}, undefined);
  return { __proto__: null, fn, timeout: own.timeout ?? undefined, foreign: isForeign(), narrow };
}
const narrow = (context) => (context === undefined ? undefined : freeze({ __proto__: null, name: context.name, fullName: context.fullName }));
const asHook = (kind) =>
  ({
    [kind](fn, options) {
      begin();
      addHook(parentOf(), kind, makeHook(fn, options));
    },
  })[kind];

// ---- Contexts

function plan(test, planned, options) {
  validateInteger(planned, 'count', 1, 2 ** 32 - 1);
  const wait = options !== undefined && hasOwn(options, 'wait') ? options.wait : false;
  if (typeof wait !== 'boolean') validateNumber(wait, 'options.wait', 0, 2 ** 31 - 1);
  test.planned = planned;
  test.planWait = wait === false ? undefined : wait === true ? Infinity : wait;
}
function fullName(test) {
  let name = test.name;
  for (let p = test.parent; p !== undefined && p !== root; p = p.parent) name = `${p.name} > ${name}`;
  return name;
}
function signalOf(test) {
  test.abortController ??= new AbortController();
  return test.abortController.signal;
}

// Assertions of the program's own, for every `t.assert`.
const added = new MapOf();
const NAMES = ownKeys(assert);
function countedAssert(test, context) {
  const counted = { __proto__: null };
  const add = (name, fn) => {
    counted[name] = freeze(function (...args) {
      count(test);
      return apply(fn, context, args);
    });
  };
  for (let i = 0; i < NAMES.length; i++) {
    const name = NAMES[i];
    if (name !== 'AssertionError' && name !== 'Assert' && name !== 'strict') add(name, assert[name]);
  }
  const notOffered = () => {
    throw new ErrorOf('snapshots are not offered here: compare with t.assert.deepStrictEqual');
  };
  add('snapshot', notOffered);
  add('fileSnapshot', notOffered);
  mapEach(added, (fn, name) => add(name, fn));
  return freeze(counted);
}

class TestContext {
  #test;
  #assert;
  constructor(test) {
    this.#test = test;
  }
  get signal() {
    return signalOf(this.#test);
  }
  get name() {
    return this.#test.name;
  }
  get filePath() {
    return `/exercise/${natives.main}`;
  }
  get fullName() {
    return fullName(this.#test);
  }
  get error() {
    return this.#test.error ?? null;
  }
  get passed() {
    return this.#test.bodyDone && this.#test.started && !this.#test.failed;
  }
  get attempt() {
    return 0;
  }
  get tags() {
    return [];
  }
  get workerId() {
    return undefined;
  }
  get assert() {
    return (this.#assert ??= countedAssert(this.#test, this));
  }
  get mock() {
    return (this.#test.tracker ??= new MockTracker());
  }
  diagnostic() {}
  log() {}
  plan(planned, options = undefined) {
    plan(this.#test, planned, options);
  }
  runOnly() {}
  skip(message) {
    this.#test.skipped = message || true;
  }
  todo(message) {
    this.#test.todo = message || true;
  }
  test(name, options, fn) {
    return register(this.#test, read(name, options, fn, undefined));
  }
  before(fn, options) {
    addHook(this.#test, 'before', makeHook(fn, options));
  }
  after(fn, options) {
    addHook(this.#test, 'after', makeHook(fn, options));
  }
  beforeEach(fn, options) {
    addHook(this.#test, 'beforeEach', makeHook(fn, options));
  }
  afterEach(fn, options) {
    addHook(this.#test, 'afterEach', makeHook(fn, options));
  }
  // Tries again until `condition` does not throw.
  waitFor(condition, options = {}) {
    validateFunction(condition, 'condition');
    const { interval = 50, timeout = 1000 } = options;
    validateNumber(interval, 'options.interval', 0, 2 ** 31 - 1);
    validateNumber(timeout, 'options.timeout', 0, 2 ** 31 - 1);
    return sure((resolve, reject) => {
      let last;
      let over = false;
      const giveUp = () => {
        over = true;
        const error = new ErrorOf('waitFor() timed out');
        if (last !== undefined) error.cause = last;
        reject(error);
      };
      const limit = after(timeout, giveUp);
      const again = (error) => {
        last = error;
        if (!over) after(interval, attempt);
      };
      const attempt = async () => {
        if (over) return;
        const result = await sureOf(settle(condition));
        if (result.failed) return again(result.error);
        over = true;
        removeTimer(limit);
        resolve(result.value);
      };
      attempt();
    });
  }
}
// What a function gives or throws, now or later.
async function settle(fn) {
  let value;
  try {
    value = fn();
  } catch (error) {
    return { __proto__: null, failed: true, error };
  }
  return brand(value) === 'Promise' || typeof value?.then === 'function' ? outcome(value) : { __proto__: null, failed: false, value };
}
const makeContext = (test) => freeze(new TestContext(test));

class SuiteContext {
  #test;
  constructor(test) {
    this.#test = test;
    freeze(this);
  }
  get signal() {
    return signalOf(this.#test);
  }
  get name() {
    return this.#test.name;
  }
  get filePath() {
    return `/exercise/${natives.main}`;
  }
  get fullName() {
    return fullName(this.#test);
  }
  get passed() {
    return this.#test.finished && !this.#test.failed;
  }
  get attempt() {
    return 0;
  }
  diagnostic() {}
  log() {}
}
for (const Class of [TestContext, SuiteContext, Test]) {
  freeze(Class);
  freeze(Class.prototype);
}

// ---- Exports

const assertions = freeze({
  register(name, fn) {
    validateString(name, 'name');
    validateFunction(fn, 'fn');
    mapSet(added, name, fn);
  },
});
const mock = freeze(new MockTracker());
const names = {
  after: asHook('after'),
  afterEach: asHook('afterEach'),
  before: asHook('before'),
  beforeEach: asHook('beforeEach'),
  describe,
  it: test,
  suite: describe,
  test,
  mock,
  assert: assertions,
};
for (const name of ownKeys(names)) test[name] = names[name];
for (const name of ownKeys(names)) freeze(names[name]);
return test;
