// Body of function (native): runs first in every realm, returns what the event loop needs.
const { create, defineProperty, getPrototypeOf, getOwnPropertyDescriptor, setPrototypeOf } = Object;
const { apply, construct } = Reflect;
// uncurry(f)(self, ...args) is f.call(self, ...args), whatever became of `call`.
const uncurry = Function.prototype.bind.bind(Function.prototype.call);
const arraySlice = uncurry(Array.prototype.slice);
const weakGet = uncurry(WeakMap.prototype.get);
const weakSet = uncurry(WeakMap.prototype.set);
const weakDelete = uncurry(WeakMap.prototype.delete);
const then = uncurry(Promise.prototype.then);
const { hasOwn } = Object;
const cache = { __proto__: null };
const waiting = { __proto__: null };
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
const { isNaN } = Number;
const ErrorOf = Error;
const errors = { __proto__: null, Error, TypeError, RangeError, SyntaxError, URIError };

// The engine's own web functions, on which modules build; below their names are given to the modules.
const engine = { __proto__: null, DOMException, atob, btoa };

function require(name) {
  if (cache[name] !== undefined) return cache[name];
  const exports = {};
  cache[name] = exports;
  let own;
  const known = native.load(name, (start, natives) => {
    // A module may return what it exports instead, as process does, which is an object of its own kind.
    own = start(exports, require, natives, core);
  });
  if (!known) throw new ErrorOf('no internal module ' + name);
  if (own !== undefined) cache[name] = own;
  waiting[name]?.();
  return cache[name];
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
const ofEngine = ErrorOf.isError;
defineProperty(
  ErrorOf,
  'isError',
  hidden(function isError(value) {
    return ofEngine(value) || native.brand(value) === 'DOMException';
  }),
);
// The engine's own trace, with its own functions; undefined where it made none.
const rawStack = (error) => (ofEngine(error) ? frames(error) : undefined);
const stackOf = uncurry(getOwnPropertyDescriptor(ErrorOf.prototype, 'stack').get);
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

// A first-in, first-out list whose ends cost the same however long it is.
// Its array has no prototype, so that no setter of the program's is met.
const bare = (array) => setPrototypeOf(array, null);
function makeQueue() {
  return { items: bare([]), head: 0 };
}
function sizeOf(queue) {
  return queue.items.length - queue.head;
}
function enqueue(queue, item) {
  queue.items[queue.items.length] = item;
}
function dequeue(queue) {
  const item = queue.items[queue.head++];
  if (queue.head * 2 > queue.items.length) {
    queue.items = bare(arraySlice(queue.items, queue.head));
    queue.head = 0;
  }
  return item;
}

// Ticks: process.nextTick's queue, run after each macrotask and before promise jobs.
const ticks = makeQueue();
function nextTick(callback, args) {
  if (exiting) return;
  enqueue(ticks, { callback, args });
  if (sizeOf(ticks) === 1) native.setHasTicks(true);
}
function runTicks() {
  while (sizeOf(ticks) > 0) {
    const { callback, args } = dequeue(ticks);
    native.setHasTicks(sizeOf(ticks) > 0);
    apply(callback, undefined, args);
  }
}

// The test that started what runs now, as far as timers and immediates know; set by test_run.js.
let owner;

// Timers and immediates: deadlines live in Rust, callbacks here under the same id.
const timers = new MapOf();
const owners = new MapOf();
let lastId = 0;
// A timer has this method; it is called once, `ms` after `start`. Returns the id.
const fire = Symbol('fire');
function addTimer(timer, ms, keepsAlive, start) {
  const id = ++lastId;
  mapSet(timers, id, timer);
  if (owner !== undefined) mapSet(owners, id, owner);
  native.schedule(id, start + ms, keepsAlive);
  return id;
}
function removeTimer(id) {
  if (!mapDelete(timers, id)) return;
  mapDelete(owners, id);
  native.cancel(id);
}
function runTimer(id) {
  const timer = mapGet(timers, id);
  if (timer === undefined) return;
  mapDelete(timers, id);
  owner = mapGet(owners, id);
  mapDelete(owners, id);
  timer[fire]();
}
const immediates = makeQueue();
let heldImmediates = 0;
// `immediate` has run(); it may be given to holdImmediate and removeImmediate, and holds the program until it ran.
function addImmediate(immediate) {
  immediate.owner = owner;
  immediate.held = true;
  immediate.cleared = false;
  heldImmediates++;
  enqueue(immediates, immediate);
  native.setImmediates(sizeOf(immediates), heldImmediates);
}
function holdImmediate(immediate, yes) {
  if (immediate.cleared || immediate.held === yes) return;
  immediate.held = yes;
  heldImmediates += yes ? 1 : -1;
  native.setImmediates(sizeOf(immediates), heldImmediates);
}
function removeImmediate(immediate) {
  holdImmediate(immediate, false);
  immediate.cleared = true;
}
// False when the first one had been cleared.
function runImmediate() {
  const immediate = dequeue(immediates);
  const waits = !immediate.cleared;
  if (waits) removeImmediate(immediate);
  native.setImmediates(sizeOf(immediates), heldImmediates);
  owner = immediate.owner;
  if (waits) immediate.run();
  return waits;
}

// Rejections that had no handler when they happened; judged when the job queue is empty.
let rejections = new MapOf();
let lateHandled = bare([]);
const reported = new WeakMap();
let lastRejection = 0;
function trackRejection(promise, reason, handled) {
  if (!handled) mapSet(rejections, promise, { reason, id: ++lastRejection, owner });
  else if (!mapDelete(rejections, promise) && weakGet(reported, promise) !== undefined) {
    lateHandled[lateHandled.length] = { promise, id: weakGet(reported, promise) };
    weakDelete(reported, promise);
  }
}
function judgeRejections() {
  const handled = lateHandled;
  lateHandled = bare([]);
  for (let i = 0; i < handled.length; i++) {
    if (core.process?.emit('rejectionHandled', handled[i].promise)) continue;
    const warning = new ErrorOf(`Promise rejection was handled asynchronously (rejection id: ${handled[i].id})`);
    warning.name = 'PromiseRejectionHandledWarning';
    warning.id = handled[i].id;
    require('process').emitWarning(warning);
  }
  const now = rejections;
  rejections = new MapOf();
  const list = bare([]);
  mapForEach(now, (entry, promise) => {
    list[list.length] = { promise, entry };
  });
  for (let i = 0; i < list.length; i++) {
    const { promise } = list[i];
    const { reason, id } = list[i].entry;
    owner = list[i].entry.owner;
    weakSet(reported, promise, id);
    const taken = core.strayError?.(reason, owner);
    if (core.process?.emit('unhandledRejection', reason, promise) || taken) continue;
    const error = isErrorLike(reason) ? reason : rejectionError(reason);
    if (!uncaught(error, 'unhandledRejection')) throw error;
  }
}
function isErrorLike(value) {
  return value instanceof ErrorOf || (typeof value === 'object' && value !== null && hasOwn(value, 'stack'));
}
function rejectionError(reason) {
  let text = '#<Object>';
  if (typeof reason === 'symbol') text = `Symbol(${symbolDescription(reason) ?? ''})`;
  else if (typeof reason === 'function') text = 'a function';
  else if (typeof reason !== 'object' || reason === null) text = `${reason}`;
  const error = new ErrorOf(
    'This error originated either by throwing inside of an async function without a catch block, or by rejecting a ' +
      `promise which was not handled with .catch(). The promise rejected with the reason "${text}".`,
  );
  error.name = 'UnhandledPromiseRejection';
  error.code = 'ERR_UNHANDLED_REJECTION';
  return error;
}

// The program's end. `dying`: an error that no listener took; `exiting`: the event `exit` was emitted.
let dying = false;
let exiting = false;
let fatalCode = 1;
// What process.exitCode was set to.
let chosenCode;
// True when a listener took the error; else the program is over, and `exit` was emitted.
function uncaught(error, origin = 'uncaughtException', ofMain = false) {
  if (dying) return false;
  if (!ofMain && core.strayError?.(error, owner)) return true;
  const { process } = core;
  if (process !== undefined) {
    let taken;
    try {
      process.emit('uncaughtExceptionMonitor', error, origin);
      taken = process.emit('uncaughtException', error, origin);
    } catch (failure) {
      dying = true;
      exiting = true;
      fatalCode = 7;
      throw failure;
    }
    if (taken) {
      // So that the loop goes round once more, for the ticks that are left.
      addImmediate({ run() {} });
      return true;
    }
  }
  dying = true;
  if (process !== undefined && !exiting) {
    exiting = true;
    try {
      chosenCode = 1;
      process.emit('exit', 1);
      fatalCode = chosenCode ?? 1;
    } catch {
      // The first error is the one to tell.
    }
  }
  return false;
}
// The main module's failure goes to uncaughtException as one from a promise, after as many jobs as in Node.
function watchMain(promise) {
  const later = then(then(then(promise)));
  then(later, undefined, (error) => {
    if (!uncaught(error, 'unhandledRejection', true)) native.mainFailed(error);
  });
}
// Where promises were made, noted only when a run that waits in vain is run once more.
const made = bare([]);
function notePromise(promise) {
  const stack = frames(new ErrorOf());
  // Below this function stands the constructor. What async functions and Promise.all give settles with what they await.
  const maker = slice(stack, indexOf(stack, '\n') + 1);
  const byHand = startsWith(maker, '    at Promise (native)') || startsWith(maker, '    at withResolvers (native)');
  if (byHand && made.length < 10_000) made[made.length] = { promise, stack };
}
function pendingPromises() {
  const stacks = [];
  for (let i = 0; i < made.length; i++) {
    if (native.promiseState(made[i].promise)[0] === 'pending') stacks[stacks.length] = made[i].stack;
  }
  return stacks;
}
function beforeExit() {
  core.process?.emit('beforeExit', chosenCode ?? 0);
}
// The natural end. `unsettled`: the main module still waits.
function finish(unsettled) {
  // A 0 that the program chose does not hide it.
  if (unsettled) chosenCode ||= 13;
  emitExit();
}
function emitExit() {
  if (exiting) return;
  exiting = true;
  core.process?.emit('exit', chosenCode ?? 0);
}
function exitCode() {
  return NumberOf(dying ? fatalCode : (chosenCode ?? 0)) & 0xff;
}

// False when there is no such hook, and so nothing ran.
function runHook(hook) {
  if (hook === undefined) return false;
  hook();
  return true;
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
// The zone has a long name in Node.
for (const name of ['toString', 'toTimeString']) {
  const short = uncurry(NativeDate.prototype[name]);
  const long = { [name]() { return short(this) + (isNaN(getTime(this)) ? '' : ' (Coordinated Universal Time)'); } }[name];
  defineProperty(NativeDate.prototype, name, hidden(long));
}
defineProperty(Math, 'random', hidden(native.random));
defineProperty(globalThis, 'global', { ...hidden(globalThis), enumerable: true });
defineProperty(globalThis, Symbol.toStringTag, { __proto__: null, value: 'global', configurable: true });

const nativeMicrotask = globalThis.queueMicrotask;
function queueMicrotask(callback) {
  if (typeof callback !== 'function') throw require('errors').invalidArgType('callback', 'function', callback);
  nativeMicrotask(callback);
}
defineProperty(globalThis, 'queueMicrotask', { ...hidden(queueMicrotask), enumerable: true });

// Globals come from their module when first touched.
for (let i = 0; i < native.globals.length; i++) {
  const [name, module] = native.globals[i];
  // Functions of the web and of timers are enumerable in Node; classes, console and process are not.
  const enumerable = name[0] > 'Z' && name !== 'console' && name !== 'process';
  defineProperty(globalThis, name, {
    get() {
      const exported = require(module);
      const value = exported[name] ?? exported;
      defineProperty(globalThis, name, { ...hidden(value), enumerable });
      return value;
    },
    set(value) {
      defineProperty(globalThis, name, { ...hidden(value), enumerable });
    },
    enumerable,
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
  stackOf,
  engine,
  nextTick,
  addTimer,
  removeTimer,
  fire,
  addImmediate,
  holdImmediate,
  removeImmediate,
  emitExit,
  exitCode,
  isExiting: () => exiting,
  chosenCode: () => chosenCode,
  chooseCode: (code) => {
    chosenCode = code;
  },
  // Calls back when a module was loaded, at once when it is loaded already.
  whenLoaded: (name, callback) => {
    if (cache[name] !== undefined) return callback();
    const before = waiting[name];
    waiting[name] = () => {
      before?.();
      callback();
    };
  },
  // process.stdout and process.stderr under 1 and 2, once a program touched them.
  outputs: { __proto__: null },
  // Set by process.js once events may be listened to on process.
  process: undefined,
  // Set by test_run.js: nothing can happen any more, so that tests which wait have failed.
  endTests: undefined,
  // Set by test_run.js: takes an error that nobody awaited.
  strayError: undefined,
  setOwner: (test) => {
    owner = test;
  },
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
  finish,
  exitCode,
  watchMain,
  notePromise,
  pendingPromises,
  rawStack,
  endTests: () => runHook(core.endTests),
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
