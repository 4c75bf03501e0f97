// How node:test runs: tests in order, hooks around them, time limits, plans, and what is said to the report. Promises are
// awaited only where they are of this module's own making and cannot be led astray, see `sure`.
const { nodeError } = require('errors');
const { list, then } = require('pristine');
const { hidden, addImmediate, addTimer, fire, removeTimer, setOwner, native } = core;
const { brand } = native;
const { apply } = Reflect;
const { defineProperty } = Object;
const PromiseOf = Promise;
const { open, close } = natives;

// A promise that `await` takes as it is, whatever became of Promise.prototype.
const sure = (start) => defineProperty(new PromiseOf(start), 'constructor', hidden(PromiseOf));
const after = (ms, callback) => addTimer({ [fire]: callback }, ms, true, native.loopTime());
const failure = (message) => nodeError('Error', 'ERR_TEST_FAILURE', message);
const CANCELLED = 'test did not finish before its parent and was cancelled';
const PENDING = 'Promise resolution is still pending but the event loop has already resolved';

// Settles to { failed, error, value } as the value does; never rejects.
function outcome(value) {
  return sure((resolve) => {
    const good = (result) => resolve({ __proto__: null, failed: false, value: result });
    const bad = (error) => resolve({ __proto__: null, failed: true, error });
    if (brand(value) === 'Promise') return then(value, good, bad);
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return good();
    try {
      const later = value.then;
      if (typeof later === 'function') apply(later, value, [good, bad]);
      else good();
    } catch (error) {
      bad(error);
    }
  });
}
const isLater = (value) => brand(value) === 'Promise' || (typeof value === 'object' && value !== null && typeof value.then === 'function');

// Calls a test or hook; with one parameter more than it is given, the last is a callback. Returns an outcome or a promise of one.
function invoke(fn, args) {
  let value;
  if (fn.length <= args.length) {
    try {
      value = apply(fn, args[0], args);
    } catch (error) {
      return { __proto__: null, failed: true, error };
    }
    return isLater(value) ? outcome(value) : { __proto__: null, failed: false };
  }
  return sure((resolve) => {
    const bad = (error) => resolve({ __proto__: null, failed: true, error });
    let called = false;
    const done = (error) => {
      if (called) {
        const again = failure('callback invoked multiple times');
        bad(again);
        if (settledEarly) throw again;
        return;
      }
      called = true;
      // Only when the function has returned is it known that `done` was called once.
      if (error) bad(error);
      else queue(() => {
        settledEarly = true;
        resolve({ __proto__: null, failed: false });
      });
    };
    let settledEarly = false;
    const all = list();
    for (let i = 0; i < args.length; i++) all[i] = args[i];
    all[args.length] = done;
    try {
      value = apply(fn, args[0], all);
    } catch (error) {
      return bad(error);
    }
    if (isLater(value)) bad(failure('passed a callback but also returned a Promise'));
  });
}
const queue = (job) => then(READY, job);
const READY = sure((resolve) => resolve());

class Test {
  parent;
  name;
  fn;
  options;
  isSuite;
  number = -1;
  depth;
  context = undefined;
  // Errors and marks
  failed = false;
  error = undefined;
  skipped = false;
  todo = false;
  only = false;
  onlyBelow = false;
  failures = 0;
  // Where it stands
  started = false;
  finished = false;
  body = undefined;
  bodyDone = true;
  open = false;
  end = undefined;
  resolve = undefined;
  stop = undefined;
  timer = 0;
  // Children, in the order of their registration
  waiting = list();
  next = 0;
  running = 0;
  children = list();
  idle = undefined;
  hooks = { __proto__: null, before: list(), after: list(), beforeEach: list(), afterEach: list() };
  beforeDone = undefined;
  beforeError = undefined;
  // Plan
  planned = undefined;
  planWait = undefined;
  counted = 0;
  onCount = undefined;
  tracker = undefined;
  abortController = undefined;

  constructor(parent, name, fn, options, isSuite) {
    this.parent = parent;
    this.name = name;
    this.fn = fn;
    this.options = options;
    this.isSuite = isSuite;
    this.depth = parent === undefined ? -1 : parent.depth + 1;
    this.skipped = mark(options.skip);
    this.todo = mark(options.todo);
    this.only = options.only === true;
    this.end = parent === undefined ? undefined : sure((resolve) => (this.resolve = resolve));
    if (parent === undefined) return;
    parent.children[parent.children.length] = this;
    if (!isSuite) this.number = open(pathOf(this));
    if (this.only) for (let p = parent; p !== undefined && !p.onlyBelow; p = p.parent) p.onlyBelow = true;
  }
}
const mark = (value) => value || false;

function pathOf(test) {
  const path = list();
  for (let i = test.depth, t = test; i >= 0; i--, t = t.parent) path[i] = t.name;
  const names = [];
  for (let i = 0; i <= test.depth; i++) defineProperty(names, i, { __proto__: null, value: path[i], enumerable: true });
  return names;
}

const root = new Test(undefined, '<root>', undefined, { __proto__: null }, true);
root.started = true;
root.beforeDone = READY;

// Tests whose body is running, the innermost last.
let active = list();
function innermost() {
  for (let i = active.length - 1; i >= 0; i--) if (!active[i].finished) return active[i];
  return undefined;
}
function activate(test) {
  const kept = list();
  for (let i = 0; i < active.length; i++) if (!active[i].finished) kept[kept.length] = active[i];
  kept[kept.length] = test;
  active = kept;
  setOwner(test);
}

// With `only` somewhere, what neither has it nor stands under it is left out; subtests of what runs always run.
function isLeftOut(test) {
  if (!root.onlyBelow || test.only || test.onlyBelow) return false;
  for (let p = test.parent; p !== undefined; p = p.parent) {
    if (!p.isSuite) return false;
    if (p.only && !p.onlyBelow) return false;
  }
  return true;
}

// ---- Hooks

async function runHook(hook, args) {
  const given = hook.foreign ? [hook.narrow(args[0])] : args;
  return limited(() => invoke(hook.fn, given), hook.timeout);
}
// Runs `start`, and fails when its time is over.
async function limited(start, timeout) {
  if (timeout === undefined || timeout === Infinity) return start();
  let id;
  const late = sure((resolve) => {
    id = after(timeout, () => resolve({ __proto__: null, failed: true, error: failure(`test timed out after ${timeout}ms`) }));
  });
  const result = await first(start(), late);
  removeTimer(id);
  return result;
}
const first = (a, b) =>
  sure((resolve) => {
    if (brand(a) === 'Promise') then(a, resolve);
    else resolve(a);
    then(b, resolve);
  });

// All hooks of a kind; the first failure ends it.
async function runHooks(hooks, args) {
  for (let i = 0; i < hooks.length; i++) {
    const result = await sureOf(runHook(hooks[i], args));
    if (result.failed) return result;
  }
  return { __proto__: null, failed: false };
}
// The promise of an async function of this module, made safe to await.
const sureOf = (promise) => defineProperty(promise, 'constructor', hidden(PromiseOf));

// `before` hooks of a suite run once, before the first test that needs them; those of a running test at once.
function ready(test) {
  return (test.beforeDone ??= sureOf(
    (async () => {
      const result = await sureOf(runHooks(test.hooks.before, [test.context]));
      if (result.failed) test.beforeError ??= result;
    })(),
  ));
}
function addHook(test, kind, hook) {
  const hooks = test.hooks[kind];
  hooks[hooks.length] = hook;
  if (kind !== 'before' || !test.started || (test.isSuite && test !== root)) return;
  const now = runHook(hook, [test.context]);
  const earlier = test.beforeDone ?? READY;
  test.beforeDone = sureOf(
    (async () => {
      await earlier;
      const result = await sureOf(now);
      if (!result.failed || test.beforeError !== undefined) return;
      test.beforeError = result;
      if (test !== root) fail(test, result.error);
    })(),
  );
}
// From the outermost in (`beforeEach`), or from the innermost out.
async function eachHooks(test, kind) {
  const chain = list();
  for (let p = test.parent; p !== undefined; p = p.parent) chain[chain.length] = p;
  for (let i = 0; i < chain.length; i++) {
    const owner = kind === 'beforeEach' ? chain[chain.length - 1 - i] : chain[i];
    if (owner.hooks[kind].length === 0) continue;
    const result = await sureOf(runHooks(owner.hooks[kind], [test.context]));
    if (result.failed) return result;
  }
  return undefined;
}
function hasEach(test, kind) {
  for (let p = test.parent; p !== undefined; p = p.parent) if (p.hooks[kind].length > 0) return true;
  return false;
}

// ---- One test

function fail(test, error) {
  if (test.failed || test.finished) return;
  test.failed = true;
  test.error = error;
}

// Registered tests start in order, as many at once as the parent's concurrency allows.
function enqueue(test) {
  const { parent } = test;
  parent.waiting[parent.waiting.length] = test;
  if (parent.open) pump(parent);
  return test.end;
}
function pump(parent) {
  const limit = parent.options.concurrency === true ? Infinity : +(parent.options.concurrency || 1);
  while (parent.next < parent.waiting.length && parent.running < limit) {
    const test = parent.waiting[parent.next++];
    parent.running++;
    start(test);
  }
  if (parent.running === 0) parent.idle?.();
}
function start(test) {
  test.started = true;
  if (isLeftOut(test)) {
    test.skipped = true;
    return finish(test, true);
  }
  if (test.skipped !== false || (test.fn === undefined && !test.isSuite)) return finish(test, false);
  if (test.parent.failed && test.parent.bodyDone) return cancel(test, CANCELLED);
  activate(test);
  const run = test.isSuite ? runSuite(test) : runTest(test);
  then(run, () => finish(test, false), (error) => {
    fail(test, error);
    finish(test, false);
  });
}
function cancel(test, message) {
  fail(test, failure(message));
  finish(test, false);
}

async function runTest(test) {
  const { parent } = test;
  if (parent.beforeDone !== READY && (parent.beforeDone !== undefined || parent.hooks.before.length > 0)) await ready(parent);
  if (parent.beforeError !== undefined) return fail(test, parent.beforeError.error);
  if (hasEach(test, 'beforeEach')) {
    const result = await sureOf(eachHooks(test, 'beforeEach'));
    if (result !== undefined) fail(test, result.error);
  }
  if (!test.failed) await sureOf(runBody(test));
  if (test.failed) cancelWaiting(test);
  if (test.next < test.waiting.length || test.running > 0) await whenIdle(test);
  if (test.beforeDone !== undefined) await test.beforeDone;
  if (!test.failed && test.failures > 0) {
    fail(test, failure(`${test.failures} subtest${test.failures > 1 ? 's' : ''} failed`));
  }
  await sureOf(checkPlan(test));
  expectFailure(test);
  if (hasEach(test, 'afterEach')) {
    const result = await sureOf(eachHooks(test, 'afterEach'));
    if (result !== undefined) fail(test, result.error);
  }
  await sureOf(runAfter(test));
  test.tracker?.reset();
}
async function runAfter(test) {
  if (test.hooks.after.length === 0) return;
  const result = await sureOf(runHooks(test.hooks.after, [test.context]));
  if (result.failed) fail(test, result.error);
}
const whenIdle = (test) =>
  sure((resolve) => {
    test.idle = resolve;
    pump(test);
  });

// Runs until the body has its outcome, its time is over, or something outside ended it.
async function runBody(test) {
  const stopped = sure((resolve) => (test.stop = (error) => resolve({ __proto__: null, failed: true, error })));
  const timeout = timeoutOf(test);
  if (timeout !== Infinity) {
    test.timer = after(timeout, () => {
      const error = failure(`test timed out after ${timeout}ms`);
      test.abortController?.abort(error);
      test.stop(error);
    });
  }
  test.open = true;
  test.bodyDone = false;
  const result = invoke(test.fn, [test.context]);
  const ended = brand(result) === 'Promise' ? await first(result, stopped) : result;
  test.bodyDone = true;
  if (test.timer !== 0) removeTimer(test.timer);
  if (ended.failed) fail(test, ended.error);
}
function timeoutOf(test) {
  for (let t = test; t !== undefined; t = t.parent) if (t.options.timeout !== undefined && t.options.timeout !== null) return t.options.timeout;
  return Infinity;
}

// What is left of a failed parent does not run.
function cancelWaiting(test) {
  while (test.next < test.waiting.length) {
    const child = test.waiting[test.next++];
    test.running++;
    child.started = true;
    cancel(child, CANCELLED);
  }
}

async function checkPlan(test) {
  if (test.planned === undefined || test.failed) return;
  const { planWait } = test;
  if (planWait !== undefined && test.counted < test.planned) {
    const enough = sure((resolve) => (test.onCount = () => test.counted >= test.planned && resolve({ __proto__: null })));
    if (planWait === Infinity) await enough;
    else {
      const late = await sureOf(limited(() => enough, planWait));
      if (late.failed) {
        const counted = `with ${test.counted} assertions when expecting ${test.planned}`;
        return fail(test, failure(`plan timed out after ${planWait}ms ${counted}`));
      }
    }
  }
  if (test.counted !== test.planned) {
    fail(test, failure(`plan expected ${test.planned} assertions but received ${test.counted}`));
  }
}
function count(test) {
  test.counted++;
  test.onCount?.();
}

function expectFailure(test) {
  const expected = test.options.expectFailure;
  if (expected === undefined || expected === false) return;
  if (!test.failed) return fail(test, failure('test was expected to fail but passed'));
  const { error } = test;
  test.failed = false;
  test.error = undefined;
  if (typeof expected !== 'object' && typeof expected !== 'function') return;
  try {
    require('assert').throws(() => {
      throw error;
    }, expected);
  } catch (mismatch) {
    fail(test, mismatch);
  }
}

async function runSuite(test) {
  const body = await test.body;
  test.bodyDone = true;
  if (body.failed) {
    fail(test, body.error);
    cancelWaiting(test);
    return;
  }
  if (test.parent.beforeDone !== READY && (test.parent.beforeDone !== undefined || test.parent.hooks.before.length > 0)) await ready(test.parent);
  if (test.parent.beforeError !== undefined) test.beforeError = test.parent.beforeError;
  if (test.hooks.before.length > 0) await ready(test);
  if (test.beforeError !== undefined) {
    fail(test, test.beforeError.error);
    cancelWaiting(test);
  }
  test.open = true;
  if (test.next < test.waiting.length) await whenIdle(test);
  await sureOf(runAfter(test));
}

// The exit code is 1.
function markFailed() {
  core.chooseCode(1);
}

function finish(test, leftOut) {
  if (test.finished) return;
  test.finished = true;
  const failed = test.failed;
  const counts = failed && test.todo === false;
  if (counts) markFailed();
  if (test.number >= 0) {
    if (failed) close(test.number, false, false, test.todo !== false, test.error);
    else close(test.number, true, leftOut || test.skipped !== false, test.todo !== false);
  } else if (counts) {
    close(open(pathOf(test)), false, false, false, test.error);
  }
  const { parent } = test;
  parent.running--;
  setOwner(parent.isSuite ? undefined : parent);
  if (counts || (test.isSuite && test.failures > 0)) parent.failures++;
  test.resolve(undefined);
  pump(parent);
}

// ---- The whole

// Errors that no test awaited: they fail the test that runs, or the file.
core.strayError = (error, owner) => {
  const test = owner ?? innermost();
  if (test !== undefined && test.stop !== undefined && !test.bodyDone) test.stop(error);
  else {
    markFailed();
    close(open(['(outside the tests)']), false, false, false, error);
  }
  return true;
};

let over = false;
// Nothing can happen any more: whoever waits has failed. Then the hooks after everything.
core.endTests = () => {
  if (!root.open || over) return;
  // So that the loop goes round once more after what is done here.
  addImmediate({ run() {} });
  const test = innermost();
  if (test === undefined) {
    over = true;
    then(runAfter(root), () => {
      if (!root.failed) return;
      markFailed();
      close(open(['(after the tests)']), false, false, false, root.error);
    });
  } else if (test.stop !== undefined && !test.bodyDone) {
    test.stop(failure(PENDING));
  } else {
    // A hook that never ends, or subtests that do not.
    fail(test, failure(PENDING));
    cancelWaiting(test);
    finish(test, false);
  }
};

let begun = false;
// Node's first test starts after about as many turns of the queue of promises.
function begin() {
  if (begun) return;
  begun = true;
  let left = 16;
  const wait = () => {
    if (--left > 0) return queue(wait);
    root.open = true;
    pump(root);
  };
  queue(wait);
}

exports.Test = Test;
exports.root = root;
exports.begin = begin;
exports.enqueue = enqueue;
exports.addHook = addHook;
exports.count = count;
exports.innermost = innermost;
exports.invoke = invoke;
exports.outcome = outcome;
exports.sure = sure;
exports.sureOf = sureOf;
exports.ready = READY;
exports.queue = queue;
exports.after = after;
