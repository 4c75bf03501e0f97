// node:events
const { getPrototypeOf } = Object;
const { apply, ownKeys } = Reflect;
const isArray = Array.isArray;
const { nextTick } = core;
const {
  abortError,
  invalidArgType,
  nodeError,
  validateAbortSignal,
  validateBoolean,
  validateFunction,
  validateInteger,
  validateNumber,
  validateObject,
  validateString,
} = require('errors');
const kCapture = Symbol('kCapture');
const kShapeMode = Symbol('shapeMode');
// On a list of listeners: how many emits are walking it. Such a list is copied before it is changed.
const kEmitting = Symbol('events.emitting');
const errorMonitor = Symbol('events.errorMonitor');
const captureRejectionSymbol = Symbol.for('nodejs.rejection');
let defaultMaxListeners = 10;

function EventEmitter(options) {
  EventEmitter.init.call(this, options);
}
EventEmitter.prototype._events = undefined;
EventEmitter.prototype._eventsCount = 0;
EventEmitter.prototype._maxListeners = undefined;
Object.defineProperty(EventEmitter.prototype, kCapture, { value: false, writable: true });

EventEmitter.init = function init(options) {
  if (this._events === undefined || this._events === getPrototypeOf(this)._events) {
    this._events = { __proto__: null };
    this._eventsCount = 0;
    this[kShapeMode] = false;
  } else {
    this[kShapeMode] = true;
  }
  this._maxListeners = this._maxListeners || undefined;
  if (options?.captureRejections) {
    validateBoolean(options.captureRejections, 'options.captureRejections');
    this[kCapture] = true;
  } else {
    this[kCapture] = EventEmitter.prototype[kCapture];
  }
};

EventEmitter.prototype.setMaxListeners = function setMaxListeners(n) {
  validateNumber(n, 'setMaxListeners', 0);
  this._maxListeners = n;
  return this;
};
EventEmitter.prototype.getMaxListeners = function getMaxListeners() {
  return this._maxListeners ?? defaultMaxListeners;
};

function throwUnhandled(error) {
  if (error instanceof Error) throw error;
  let text;
  try {
    text = require('util').inspect(error);
  } catch {
    text = error;
  }
  const unhandled = nodeError('Error', 'ERR_UNHANDLED_ERROR', `Unhandled error. (${text})`);
  unhandled.context = error;
  throw unhandled;
}

EventEmitter.prototype.emit = function emit(type, ...args) {
  const events = this._events;
  if (type === 'error') {
    if (events?.[errorMonitor] !== undefined) this.emit(errorMonitor, ...args);
    if (events?.error === undefined) throwUnhandled(args[0]);
  }
  const handler = events?.[type];
  if (handler === undefined) return false;
  if (typeof handler === 'function') {
    const result = apply(handler, this, args);
    if (result !== undefined && result !== null) watch(this, result, type, args);
    return true;
  }
  handler[kEmitting]++;
  try {
    for (let i = 0; i < handler.length; i++) {
      const result = apply(handler[i], this, args);
      if (result !== undefined && result !== null) watch(this, result, type, args);
    }
  } finally {
    handler[kEmitting]--;
  }
  return true;
};

// With captureRejections, what an async listener rejects with becomes an error event.
function watch(emitter, promise, type, args) {
  if (!emitter[kCapture]) return;
  try {
    const { then } = promise;
    if (typeof then !== 'function') return;
    apply(then, promise, [undefined, (error) => nextTick(() => rejected(emitter, error, type, args), [])]);
  } catch (error) {
    emitter.emit('error', error);
  }
}
function rejected(emitter, error, type, args) {
  if (typeof emitter[captureRejectionSymbol] === 'function') {
    emitter[captureRejectionSymbol](error, type, ...args);
    return;
  }
  const before = emitter[kCapture];
  try {
    emitter[kCapture] = false;
    emitter.emit('error', error);
  } finally {
    emitter[kCapture] = before;
  }
}

function toList(listeners) {
  listeners[kEmitting] = 0;
  return listeners;
}
// The list of a type, ready to be changed.
function changeable(events, type) {
  if (events[type][kEmitting] > 0) events[type] = toList([...events[type]]);
  return events[type];
}

function add(emitter, type, listener, first) {
  validateFunction(listener, 'listener');
  let events = emitter._events;
  if (events === undefined) {
    events = emitter._events = { __proto__: null };
    emitter._eventsCount = 0;
  } else if (events.newListener !== undefined) {
    emitter.emit('newListener', type, listener.listener ?? listener);
    // A listener may have called removeAllListeners, which starts a new object.
    events = emitter._events;
  }
  const existing = events[type];
  if (existing === undefined) {
    events[type] = listener;
    emitter._eventsCount++;
    return emitter;
  }
  if (typeof existing === 'function') {
    events[type] = toList(first ? [listener, existing] : [existing, listener]);
  } else if (first) {
    changeable(events, type).unshift(listener);
  } else {
    changeable(events, type).push(listener);
  }
  warnAboutLeak(emitter, type, events[type]);
  return emitter;
}

function warnAboutLeak(emitter, type, list) {
  const most = emitter._maxListeners ?? defaultMaxListeners;
  if (!(most > 0 && list.length > most) || list.warned) return;
  list.warned = true;
  const { inspect } = require('util');
  const warning = new Error(
    `Possible EventEmitter memory leak detected. ${list.length} ${String(type)} listeners added to ` +
      `${inspect(emitter, { depth: -1 })}. MaxListeners is ${most}. Use emitter.setMaxListeners() to increase limit`,
  );
  warning.name = 'MaxListenersExceededWarning';
  warning.emitter = emitter;
  warning.type = type;
  warning.count = list.length;
  require('process').emitWarning(warning);
}

EventEmitter.prototype.addListener = function addListener(type, listener) {
  return add(this, type, listener, false);
};
EventEmitter.prototype.on = EventEmitter.prototype.addListener;
EventEmitter.prototype.prependListener = function prependListener(type, listener) {
  return add(this, type, listener, true);
};

function onceOnly(emitter, type, listener) {
  validateFunction(listener, 'listener');
  let fired = false;
  function wrapper(...args) {
    if (fired) return undefined;
    emitter.removeListener(type, wrapper);
    fired = true;
    return apply(listener, emitter, args);
  }
  wrapper.listener = listener;
  return wrapper;
}
EventEmitter.prototype.once = function once(type, listener) {
  return this.on(type, onceOnly(this, type, listener));
};
EventEmitter.prototype.prependOnceListener = function prependOnceListener(type, listener) {
  return this.prependListener(type, onceOnly(this, type, listener));
};

// Takes the whole entry of a type away.
function forget(emitter, type) {
  emitter._eventsCount--;
  if (emitter[kShapeMode]) emitter._events[type] = undefined;
  else if (emitter._eventsCount === 0) emitter._events = { __proto__: null };
  else delete emitter._events[type];
}

EventEmitter.prototype.removeListener = function removeListener(type, listener) {
  validateFunction(listener, 'listener');
  const events = this._events;
  const existing = events?.[type];
  if (existing === undefined) return this;
  if (existing === listener || existing.listener === listener) {
    forget(this, type);
    if (events.removeListener !== undefined) this.emit('removeListener', type, existing.listener ?? listener);
    return this;
  }
  if (typeof existing === 'function') return this;
  let at = existing.length - 1;
  while (at >= 0 && existing[at] !== listener && existing[at].listener !== listener) at--;
  if (at < 0) return this;
  const list = changeable(events, type);
  list.splice(at, 1);
  if (list.length === 1) events[type] = list[0];
  if (events.removeListener !== undefined) this.emit('removeListener', type, listener);
  return this;
};
EventEmitter.prototype.off = EventEmitter.prototype.removeListener;

EventEmitter.prototype.removeAllListeners = function removeAllListeners(type) {
  const events = this._events;
  if (events === undefined) return this;
  if (events.removeListener === undefined) {
    if (arguments.length === 0) {
      this._events = { __proto__: null };
      this._eventsCount = 0;
    } else if (events[type] !== undefined) {
      forget(this, type);
    }
    this[kShapeMode] = false;
    return this;
  }
  if (arguments.length === 0) {
    for (const key of ownKeys(events)) if (key !== 'removeListener') this.removeAllListeners(key);
    this.removeAllListeners('removeListener');
    this._events = { __proto__: null };
    this._eventsCount = 0;
    this[kShapeMode] = false;
    return this;
  }
  const listeners = events[type];
  if (typeof listeners === 'function') this.removeListener(type, listeners);
  else if (listeners !== undefined) for (const each of [...listeners].reverse()) this.removeListener(type, each);
  return this;
};

function listenersOf(emitter, type) {
  const existing = emitter._events?.[type];
  if (existing === undefined) return [];
  return typeof existing === 'function' ? [existing] : [...existing];
}
EventEmitter.prototype.listeners = function listeners(type) {
  return listenersOf(this, type).map((f) => f.listener ?? f);
};
EventEmitter.prototype.rawListeners = function rawListeners(type) {
  return listenersOf(this, type);
};
EventEmitter.prototype.listenerCount = function listenerCount(type, listener) {
  const existing = this._events?.[type];
  if (listener === undefined || listener === null) {
    return existing === undefined ? 0 : typeof existing === 'function' ? 1 : existing.length;
  }
  return listenersOf(this, type).filter((f) => f === listener || f.listener === listener).length;
};
EventEmitter.prototype.eventNames = function eventNames() {
  return this._eventsCount > 0 ? ownKeys(this._events) : [];
};

// What follows works on EventTargets too.
const isTarget = (value) => typeof value?.addEventListener === 'function';
function listen(emitter, type, listener, once) {
  if (typeof emitter?.on === 'function') emitter[once ? 'once' : 'on'](type, listener);
  else if (isTarget(emitter)) emitter.addEventListener(type, listener, { once });
  else throw invalidArgType('emitter', 'EventEmitter', emitter);
}
function unlisten(emitter, type, listener) {
  if (typeof emitter.removeListener === 'function') emitter.removeListener(type, listener);
  else emitter.removeEventListener(type, listener);
}
function checkSignal(options) {
  const signal = options?.signal;
  validateAbortSignal(signal, 'options.signal');
  if (signal?.aborted) throw abortError(signal.reason);
  return signal;
}

async function once(emitter, name, options = {}) {
  validateObject(options, 'options');
  const signal = checkSignal(options);
  return new Promise((resolve, reject) => {
    const stop = () => {
      unlisten(emitter, name, onEvent);
      if (typeof emitter.removeListener === 'function') emitter.removeListener('error', onError);
      signal?.removeEventListener('abort', onAbort);
    };
    const onEvent = (...args) => {
      stop();
      resolve(args);
    };
    const onError = (error) => {
      stop();
      reject(error);
    };
    const onAbort = () => {
      stop();
      reject(abortError(signal.reason));
    };
    listen(emitter, name, onEvent, true);
    if (name !== 'error' && typeof emitter.once === 'function') emitter.once('error', onError);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

const asyncIteratorPrototype = getPrototypeOf(getPrototypeOf(async function* () {}).prototype);
const MOST = Number.MAX_SAFE_INTEGER;

function on(emitter, event, options = {}) {
  validateObject(options, 'options');
  const signal = checkSignal(options);
  const high = options.highWaterMark ?? options.highWatermark ?? MOST;
  validateInteger(high, 'options.highWaterMark', 1, MOST);
  const low = options.lowWaterMark ?? options.lowWatermark ?? 1;
  validateInteger(low, 'options.lowWaterMark', 1, MOST);
  const arrived = [];
  const waiting = [];
  const listening = [];
  let failure = null;
  let finished = false;
  let paused = false;

  function listenTo(type, listener) {
    listen(emitter, type, listener, false);
    listening.push([emitter, type, listener]);
  }
  function onEvent(value) {
    if (waiting.length > 0) return waiting.shift().resolve({ done: false, value });
    arrived.push(value);
    if (!paused && arrived.length > high) {
      paused = true;
      emitter.pause();
    }
  }
  function errorHandler(error) {
    if (waiting.length > 0) waiting.shift().reject(error);
    else failure = error;
    close();
  }
  function close() {
    for (const [target, type, listener] of listening.splice(0)) unlisten(target, type, listener);
    finished = true;
    const done = { done: true, value: undefined };
    for (const each of waiting.splice(0)) each.resolve(done);
    return Promise.resolve(done);
  }
  const iterator = {
    __proto__: asyncIteratorPrototype,
    next() {
      if (arrived.length > 0) {
        const value = arrived.shift();
        if (paused && arrived.length < low) {
          emitter.resume();
          paused = false;
        }
        return Promise.resolve({ done: false, value });
      }
      if (failure !== null) {
        const rejection = Promise.reject(failure);
        failure = null;
        return rejection;
      }
      if (finished) return close();
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    return() {
      return close();
    },
    throw(error) {
      if (!(error instanceof Error)) throw invalidArgType('EventEmitter.AsyncIterator', 'Error', error);
      errorHandler(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
  listenTo(event, (...args) => onEvent(args));
  if (event !== 'error' && typeof emitter.on === 'function') listenTo('error', errorHandler);
  for (const type of options.close ?? []) listenTo(type, close);
  if (signal !== undefined) {
    const onAbort = () => errorHandler(abortError(signal.reason));
    signal.addEventListener('abort', onAbort, { once: true });
    listening.push([signal, 'abort', onAbort]);
  }
  return iterator;
}

const EITHER = ['EventEmitter', 'EventTarget'];
function getEventListeners(emitter, type) {
  if (typeof emitter?.listeners === 'function') return emitter.listeners(type);
  const target = require('event_target');
  if (emitter instanceof target.EventTarget) return target.listenersOf(emitter, type);
  throw invalidArgType('emitter', EITHER, emitter);
}
function listenerCount(emitter, type, listener) {
  if (typeof emitter?.listenerCount === 'function') return emitter.listenerCount(type, listener);
  return getEventListeners(emitter, type).length;
}
function getMaxListeners(emitter) {
  if (typeof emitter?.getMaxListeners === 'function') return emitter.getMaxListeners();
  const { EventTarget, limitOf } = require('event_target');
  if (emitter instanceof EventTarget) return limitOf(emitter) ?? defaultMaxListeners;
  throw invalidArgType('emitter', EITHER, emitter);
}
function setMaxListeners(n = defaultMaxListeners, ...targets) {
  validateNumber(n, 'setMaxListeners', 0);
  if (targets.length === 0) defaultMaxListeners = n;
  for (const target of targets) {
    if (typeof target?.setMaxListeners === 'function') {
      target.setMaxListeners(n);
      continue;
    }
    const { EventTarget, limitOf } = require('event_target');
    if (!(target instanceof EventTarget)) throw invalidArgType('eventTargets', EITHER, target);
    limitOf(target, n);
  }
}
function addAbortListener(signal, listener) {
  return require('event_target').addAbortListener(signal, listener);
}

// node:async_hooks is not offered; the class exists so that a program can say what it wanted.
class EventEmitterAsyncResource extends EventEmitter {
  constructor(options) {
    super(options);
    validateString(options?.name ?? new.target.name, 'options.name');
  }
}

const { init } = EventEmitter;
delete EventEmitter.init;
Object.assign(EventEmitter, {
  addAbortListener,
  once,
  on,
  getEventListeners,
  getMaxListeners,
  listenerCount,
  EventEmitter,
  usingDomains: false,
  captureRejectionSymbol,
});
Object.defineProperties(EventEmitter, {
  captureRejections: {
    get: () => EventEmitter.prototype[kCapture],
    set(value) {
      validateBoolean(value, 'EventEmitter.captureRejections');
      EventEmitter.prototype[kCapture] = value;
    },
    configurable: true,
    enumerable: true,
  },
  EventEmitterAsyncResource: { value: EventEmitterAsyncResource, enumerable: true, writable: true, configurable: true },
  errorMonitor: { value: errorMonitor, enumerable: true },
  defaultMaxListeners: {
    get: () => defaultMaxListeners,
    set(n) {
      validateNumber(n, 'defaultMaxListeners', 0);
      defaultMaxListeners = n;
    },
    enumerable: true,
  },
});
EventEmitter.setMaxListeners = setMaxListeners;
EventEmitter.init = init;
return EventEmitter;
