// Body of function (native): runs first in every realm, returns what the event loop needs.
const { create, defineProperty, getPrototypeOf, getOwnPropertyDescriptor } = Object;
const { apply, construct } = Reflect;
// uncurry(f)(self, ...args) is f.call(self, ...args), whatever became of `call`.
const uncurry = Function.prototype.bind.bind(Function.prototype.call);
const push = uncurry(Array.prototype.push);
const shift = uncurry(Array.prototype.shift);
const cache = { __proto__: null };
const MapOf = Map;
const mapGet = uncurry(Map.prototype.get);
const mapSet = uncurry(Map.prototype.set);
const mapDelete = uncurry(Map.prototype.delete);
const mapForEach = uncurry(Map.prototype.forEach);
const setForEach = uncurry(Set.prototype.forEach);
const getTime = uncurry(Date.prototype.getTime);
const symbolDescription = uncurry(getOwnPropertyDescriptor(Symbol.prototype, 'description').get);
const bigintText = uncurry(BigInt.prototype.toString);
const regexpSource = uncurry(getOwnPropertyDescriptor(RegExp.prototype, 'source').get);
const regexpFlags = uncurry(getOwnPropertyDescriptor(RegExp.prototype, 'flags').get);
const arrayFrom = Array.from;
const NumberOf = Number;
const ErrorOf = Error;
const errors = { __proto__: null, Error, TypeError, RangeError, SyntaxError };

function require(name) {
  if (cache[name] !== undefined) return cache[name];
  const loaded = native.load(name);
  if (loaded === undefined) throw new ErrorOf('no internal module ' + name);
  const exports = {};
  cache[name] = exports;
  loaded[0](exports, require, loaded[1], core);
  return exports;
}

const hidden = (value) => ({ __proto__: null, value, writable: true, enumerable: false, configurable: true });

// An error as Node's own are: `code` is set, and the first line of the stack and String(error) name it.
const isNodeError = Symbol('kIsNodeError');
const nodeErrorText = (error) => `${error.name} [${error.code}]: ${error.message}`;
const nodeErrors = { __proto__: null };
function nodeErrorClass(className) {
  const Base = errors[className] ?? ErrorOf;
  function NodeError() {}
  NodeError.prototype = create(Base.prototype, {
    constructor: hidden(Base),
    toString: hidden(function toString() {
      return nodeErrorText(this);
    }),
    [isNodeError]: hidden(true),
  });
  return (nodeErrors[className] = { Base, NodeError });
}
function makeError(className, code, message) {
  const { Base, NodeError } = nodeErrors[className] ?? nodeErrorClass(className);
  const error = construct(Base, [message], NodeError);
  error.code = code;
  return error;
}

// `stack` as V8 has it: a first line made when it is first read, then the frames, without those of Node's modules.
const frames = uncurry(getOwnPropertyDescriptor(ErrorOf.prototype, 'stack').get);
const stacks = new WeakMap();
const stackGet = uncurry(WeakMap.prototype.get);
const stackSet = uncurry(WeakMap.prototype.set);
const errorText = uncurry(ErrorOf.prototype.toString);
const indexOf = uncurry(String.prototype.indexOf);
const slice = uncurry(String.prototype.slice);
const startsWith = uncurry(String.prototype.startsWith);
function headed(error, raw) {
  let text;
  try {
    text = error[isNodeError] ? nodeErrorText(error) : errorText(error);
  } catch {
    text = '<error>';
  }
  let at = 0;
  while (at < raw.length) {
    let end = indexOf(raw, '\n', at);
    if (end < 0) end = raw.length;
    const line = slice(raw, at, end);
    if (indexOf(line, '(node:') < 0 && indexOf(line, '(native)') < 0) {
      const anonymous = startsWith(line, '    at <anonymous> (');
      text += '\n' + (anonymous ? '    at ' + slice(line, 20, -1) : line);
    }
    at = end + 1;
  }
  return text;
}
defineProperty(ErrorOf.prototype, 'stack', {
  get: function stack() {
    if ((typeof this !== 'object' && typeof this !== 'function') || this === null) return undefined;
    const known = stackGet(stacks, this);
    if (known !== undefined) return known;
    const raw = frames(this);
    if (typeof raw !== 'string') return raw;
    const text = headed(this, raw);
    stackSet(stacks, this, text);
    return text;
  },
  set: function stack(value) {
    defineProperty(this, 'stack', hidden(value));
  },
  enumerable: false,
  configurable: true,
});
const capture = ErrorOf.captureStackTrace;
defineProperty(
  ErrorOf,
  'captureStackTrace',
  hidden(function captureStackTrace(target, from) {
    capture(target, from ?? captureStackTrace);
    const raw = getOwnPropertyDescriptor(target, 'stack')?.value;
    if (typeof raw === 'string') defineProperty(target, 'stack', hidden(headed(target, raw)));
  }),
);

// Ticks: process.nextTick's queue, run after each macrotask and before promise jobs.
const ticks = [];
function nextTick(callback, args) {
  push(ticks, { callback, args });
  if (ticks.length === 1) native.setHasTicks(true);
}
function runTicks() {
  while (ticks.length > 0) {
    const { callback, args } = shift(ticks);
    native.setHasTicks(ticks.length > 0);
    apply(callback, undefined, args);
  }
}

// Timers and immediates: deadlines live in Rust, callbacks here under the same id.
const timers = new MapOf();
let lastId = 0;
const MAX_DELAY = 2 ** 31 - 1;
// Node's rule: below 1, above 2^31 - 1 and NaN become 1; fractions are cut.
function delayOf(ms) {
  const delay = ms === undefined ? 1 : +ms;
  return delay >= 1 && delay <= MAX_DELAY ? Math.trunc(delay) : 1;
}
// `timer` has run(); it is called once per deadline. Returns the id.
function addTimer(timer, ms, keepsAlive) {
  const id = ++lastId;
  mapSet(timers, id, timer);
  native.schedule(id, ms, keepsAlive);
  return id;
}
function removeTimer(id) {
  if (mapDelete(timers, id)) native.cancel(id);
}
function runTimer(id) {
  const timer = mapGet(timers, id);
  if (timer === undefined) return;
  mapDelete(timers, id);
  timer.run();
}
const immediates = [];
// `immediate` has run() and may be marked `cleared`.
function addImmediate(immediate) {
  push(immediates, immediate);
  native.setImmediates(immediates.length);
}
function removeImmediate(immediate) {
  immediate.cleared = true;
}
function runImmediate() {
  const immediate = shift(immediates);
  native.setImmediates(immediates.length);
  if (immediate !== undefined && !immediate.cleared) immediate.run();
}

// Rejections that had no handler when they happened; judged when the job queue is empty.
let rejections = new MapOf();
const reported = new WeakSet();
const weakAdd = uncurry(WeakSet.prototype.add);
const weakDelete = uncurry(WeakSet.prototype.delete);
function trackRejection(promise, reason, handled) {
  if (!handled) mapSet(rejections, promise, reason);
  else if (!mapDelete(rejections, promise) && weakDelete(reported, promise)) {
    nextTick(() => core.process?.emit('rejectionHandled', promise), []);
  }
}
function judgeRejections() {
  const now = rejections;
  rejections = new MapOf();
  const list = [];
  mapForEach(now, (reason, promise) => push(list, { promise, reason }));
  for (let i = 0; i < list.length; i++) {
    const { promise, reason } = list[i];
    weakAdd(reported, promise);
    if (core.process?.listenerCount('unhandledRejection') > 0) core.process.emit('unhandledRejection', reason, promise);
    else if (!uncaught(reason, 'unhandledRejection')) throw reason;
  }
}
// True when a listener took the error.
function uncaught(error, origin = 'uncaughtException') {
  if (!(core.process?.listenerCount('uncaughtException') > 0)) return false;
  core.process.emit('uncaughtException', error, origin);
  return true;
}
function beforeExit() {
  core.process?.emit('beforeExit', core.process.exitCode ?? 0);
}
let exiting = false;
// Emits `exit` once and returns the final code.
function exit(code) {
  const { process } = core;
  if (process !== undefined) {
    if (code !== undefined && code !== null) process.exitCode = code;
    if (!exiting) {
      exiting = true;
      process.emit('exit', process.exitCode ?? code ?? 0);
    }
    code = process.exitCode ?? code;
  }
  return NumberOf(code ?? 0) | 0;
}

// Date and Math.random read the run's clock and seed.
const NativeDate = Date;
function VirtualDate(...args) {
  if (new.target === undefined) return new NativeDate(native.now()).toString();
  return construct(NativeDate, args.length === 0 ? [native.now()] : args, new.target);
}
defineProperty(VirtualDate, 'name', { value: 'Date', configurable: true });
defineProperty(VirtualDate, 'length', { value: 7, configurable: true });
defineProperty(VirtualDate, 'prototype', { value: NativeDate.prototype, writable: false });
for (const name of ['parse', 'UTC']) {
  defineProperty(VirtualDate, name, getOwnPropertyDescriptor(NativeDate, name));
}
defineProperty(VirtualDate, 'now', hidden({ now: () => native.now() }.now));
defineProperty(NativeDate.prototype, 'constructor', hidden(VirtualDate));
defineProperty(globalThis, 'Date', hidden(VirtualDate));
defineProperty(Math, 'random', hidden(native.random));
defineProperty(globalThis, 'global', hidden(globalThis));

// Globals come from their module when first touched.
for (let i = 0; i < native.globals.length; i++) {
  const [name, module] = native.globals[i];
  defineProperty(globalThis, name, {
    get() {
      const exported = require(module);
      const value = exported[name] ?? exported;
      defineProperty(globalThis, name, hidden(value));
      return value;
    },
    set(value) {
      defineProperty(globalThis, name, hidden(value));
    },
    enumerable: false,
    configurable: true,
  });
}

const core = {
  __proto__: null,
  native,
  require,
  makeError,
  isNodeError,
  uncurry,
  hidden,
  nextTick,
  delayOf,
  addTimer,
  removeTimer,
  addImmediate,
  removeImmediate,
  exit,
  // Set by process.js when a program first touches process.
  process: undefined,
  // Set by test.js when a program first registers a test.
  startTests: () => undefined,
};

return {
  require,
  makeError,
  runTicks,
  runTimer,
  runImmediate,
  trackRejection,
  judgeRejections,
  uncaught,
  beforeExit,
  exit,
  startTests: () => core.startTests(),
  readers: {
    text: (value) => (typeof value === 'symbol' ? symbolDescription(value) : bigintText(value)),
    nameOf: (f) => {
      const name = getOwnPropertyDescriptor(f, 'name')?.value;
      return typeof name === 'string' ? name : '';
    },
    entries: (map) => {
      const list = [];
      mapForEach(map, (value, key) => {
        defineProperty(list, list.length, { ...hidden([key, value]), enumerable: true });
      });
      return list;
    },
    members: (set) => {
      const list = [];
      setForEach(set, (value) => {
        defineProperty(list, list.length, { ...hidden(value), enumerable: true });
      });
      return list;
    },
    time: getTime,
    regexp: (r) => '/' + regexpSource(r) + '/' + regexpFlags(r),
    numbers: (bytes) => arrayFrom(bytes, (n) => NumberOf(n)),
    classOf: (object) => {
      const proto = getPrototypeOf(object);
      if (proto === null) return undefined;
      for (let p = proto; p !== null; p = getPrototypeOf(p)) {
        const ctor = getOwnPropertyDescriptor(p, 'constructor')?.value;
        if (typeof ctor === 'function') {
          const name = getOwnPropertyDescriptor(ctor, 'name')?.value;
          if (typeof name === 'string' && name !== '') return name;
        }
      }
      return 'Object';
    },
  },
};
