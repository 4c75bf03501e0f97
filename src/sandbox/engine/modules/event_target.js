// Event, EventTarget and the abort classes, shared by the globals, node:events and what takes a signal.
const { native, nextTick } = core;
const { assign, getOwnPropertyNames } = Object;
const { apply } = Reflect;
const isArray = Array.isArray;
const {
  nodeError,
  invalidArgType,
  invalidThis,
  missingArgs,
  validateAbortSignal,
  validateFunction,
  validateInteger,
} = require('errors');
const { webClass } = require('web_class');
const customInspect = Symbol.for('nodejs.util.inspect.custom');
const warn = (message, name) => require('process').emitWarning(message, name);

function checkOptions(options) {
  if (options === null || (typeof options !== 'object' && typeof options !== 'function') || isArray(options)) {
    throw invalidArgType('options', 'Object', options);
  }
}

// Only this file may mark an event as sent by the platform, or say where it is being dispatched.
let trust, begin, end, stopped;

class Event {
  #type;
  #bubbles = false;
  #cancelable = false;
  #composed = false;
  #canceled = false;
  #propagationStopped = false;
  #stopped = false;
  #trusted = false;
  #target = null;
  #dispatching = false;
  #passive = false;
  #timeStamp = native.elapsed();
  static {
    trust = (event) => {
      event.#trusted = true;
      return event;
    };
    begin = (event, target) => {
      if (event.#dispatching) throw nodeError('Error', 'ERR_EVENT_RECURSION', `The event "${event.#type}" is already being dispatched`);
      event.#target = target;
      event.#dispatching = true;
      event.#stopped = false;
    };
    end = (event) => {
      event.#dispatching = false;
      return !event.#canceled;
    };
    stopped = (event, passive) => {
      event.#passive = passive;
      return event.#stopped;
    };
  }
  constructor(type, options = undefined) {
    if (arguments.length === 0) throw missingArgs('type');
    if (options !== undefined && options !== null) {
      checkOptions(options);
      this.#bubbles = !!options.bubbles;
      this.#cancelable = !!options.cancelable;
      this.#composed = !!options.composed;
    }
    this.#type = `${type}`;
  }
  static #check(event) {
    if (!(#type in event)) throw invalidThis('Event');
  }
  initEvent(type, bubbles = false, cancelable = false) {
    if (arguments.length === 0) throw missingArgs('type');
    if (this.#dispatching) return;
    this.#type = `${type}`;
    this.#bubbles = !!bubbles;
    this.#cancelable = !!cancelable;
  }
  [customInspect](depth, options, inspect) {
    const name = this.constructor.name;
    if (depth < 0) return name;
    const { type, defaultPrevented, cancelable, timeStamp } = this;
    const inner = { ...options, depth: typeof options.depth === 'number' ? options.depth - 1 : options.depth };
    return `${name} ${inspect({ type, defaultPrevented, cancelable, timeStamp }, inner)}`;
  }
  stopImmediatePropagation() {
    Event.#check(this);
    this.#propagationStopped = true;
    this.#stopped = true;
  }
  preventDefault() {
    Event.#check(this);
    if (this.#cancelable && !this.#passive) this.#canceled = true;
  }
  get target() {
    Event.#check(this);
    return this.#target;
  }
  get currentTarget() {
    Event.#check(this);
    return this.#dispatching ? this.#target : null;
  }
  get srcElement() {
    Event.#check(this);
    return this.#target;
  }
  get type() {
    Event.#check(this);
    return this.#type;
  }
  get cancelable() {
    Event.#check(this);
    return this.#cancelable;
  }
  get defaultPrevented() {
    Event.#check(this);
    return this.#canceled;
  }
  get timeStamp() {
    Event.#check(this);
    return this.#timeStamp;
  }
  composedPath() {
    Event.#check(this);
    return this.#dispatching ? [this.#target] : [];
  }
  get returnValue() {
    Event.#check(this);
    return !this.#canceled;
  }
  get bubbles() {
    Event.#check(this);
    return this.#bubbles;
  }
  get composed() {
    Event.#check(this);
    return this.#composed;
  }
  get eventPhase() {
    Event.#check(this);
    return this.#dispatching ? Event.AT_TARGET : Event.NONE;
  }
  get cancelBubble() {
    Event.#check(this);
    return this.#propagationStopped;
  }
  set cancelBubble(value) {
    Event.#check(this);
    if (value) this.#propagationStopped = true;
  }
  stopPropagation() {
    Event.#check(this);
    this.#propagationStopped = true;
  }
  get isTrusted() {
    Event.#check(this);
    return this.#trusted;
  }
  static NONE = 0;
  static CAPTURING_PHASE = 1;
  static AT_TARGET = 2;
  static BUBBLING_PHASE = 3;
}
webClass(
  Event,
  getOwnPropertyNames(Event.prototype).filter((name) => name !== 'constructor'),
);

class CustomEvent extends Event {
  #detail = null;
  constructor(type, options = undefined) {
    if (arguments.length === 0) throw missingArgs('type');
    super(type, options);
    this.#detail = options?.detail ?? null;
  }
  get detail() {
    return this.#detail;
  }
}
webClass(CustomEvent, ['detail']);

// Ways in for node:events: the listeners of a type, and the limit of their number.
let listenersOf, limitOf;

class EventTarget {
  // For each type the head of a list of entries, linked so that a dispatch under way meets what is added to it.
  #heads = new Map();
  #limit;
  static {
    listenersOf = (target, type) => {
      const listeners = [];
      for (let entry = target.#heads.get(`${type}`)?.next; entry !== undefined; entry = entry.next) {
        listeners.push(entry.listener);
      }
      return listeners;
    };
    limitOf = (target, limit) => {
      if (limit !== undefined) target.#limit = limit;
      return target.#limit;
    };
  }
  static #check(target) {
    if (typeof target !== 'object' || target === null || !(#heads in target)) throw invalidThis('EventTarget');
  }
  addEventListener(type, listener, options = undefined) {
    EventTarget.#check(this);
    if (arguments.length < 2) throw missingArgs('type', 'listener');
    if (listener === undefined || listener === null) {
      const message = `addEventListener called with ${listener} which has no effect.`;
      warn(message, 'AddEventListenerArgumentTypeWarning');
      return;
    }
    if (typeof listener !== 'function' && typeof listener !== 'object') {
      throw invalidArgType('listener', 'EventListener', listener);
    }
    const { once, capture, passive, signal } = typeof options === 'boolean' ? { capture: options } : (options ?? {});
    type = `${type}`;
    if (signal !== undefined) {
      validateAbortSignal(signal, 'options.signal');
      if (signal.aborted) return;
    }
    let tail = this.#heads.get(type);
    if (tail === undefined) this.#heads.set(type, (tail = { next: undefined }));
    for (; tail.next !== undefined; tail = tail.next) {
      if (tail.next.listener === listener && tail.next.capture === !!capture) return;
    }
    tail.next = { listener, capture: !!capture, once: !!once, passive: !!passive, removed: false, before: tail, next: undefined };
    signal?.addEventListener('abort', () => this.removeEventListener(type, listener, options), { once: true });
  }
  removeEventListener(type, listener, options = undefined) {
    EventTarget.#check(this);
    if (arguments.length < 2) throw missingArgs('type', 'listener');
    if (listener === undefined || listener === null) return;
    if (typeof listener !== 'function' && typeof listener !== 'object') {
      throw invalidArgType('listener', 'EventListener', listener);
    }
    const capture = !!(typeof options === 'boolean' ? options : options?.capture);
    for (let entry = this.#heads.get(`${type}`)?.next; entry !== undefined; entry = entry.next) {
      if (entry.listener === listener && entry.capture === capture) return EventTarget.#remove(entry);
    }
  }
  // What is removed still knows what comes next, for a dispatch that stands at it.
  static #remove(entry) {
    entry.removed = true;
    entry.before.next = entry.next;
    if (entry.next !== undefined) entry.next.before = entry.before;
  }
  dispatchEvent(event) {
    EventTarget.#check(this);
    if (arguments.length === 0) throw missingArgs('event');
    if (!(event instanceof Event)) throw invalidArgType('event', 'Event', event);
    begin(event, this);
    let entry = this.#heads.get(event.type)?.next;
    while (entry !== undefined && !stopped(event, entry.passive)) {
      const { listener, next, once, removed } = entry;
      if (!removed && once) EventTarget.#remove(entry);
      if (!removed) this.#call(listener, event);
      entry = next;
    }
    return end(event);
  }
  // What a listener throws, or rejects with, ends the program as an uncaught exception; the others still run.
  #call(listener, event) {
    const fail = (error) => {
      nextTick(() => {
        throw error;
      }, []);
    };
    try {
      const called = typeof listener === 'function';
      const result = called ? apply(listener, this, [event]) : listener.handleEvent?.(event);
      if (typeof result?.then === 'function') result.then(undefined, fail);
    } catch (error) {
      fail(error);
    }
  }
  [customInspect](depth, options, inspect) {
    const name = this.constructor.name;
    if (depth < 0) return name;
    return `${name} ${inspect({}, options)}`;
  }
}
webClass(EventTarget, ['addEventListener', 'removeEventListener', 'dispatchEvent']);

const within = (options) => ({ ...options, depth: options.depth == null ? null : options.depth - 1 });
const mayConstruct = Symbol('may construct');
function exception(message, name) {
  const { DOMException } = require('dom_exception');
  return new DOMException(message, name);
}
const abortReason = () => exception('This operation was aborted', 'AbortError');
let abort;

class AbortSignal extends EventTarget {
  #aborted = false;
  #reason;
  #dependents = [];
  // Set for a signal that follows others: those that are no followers themselves.
  #sources;
  #handler = null;
  #listening = false;
  static {
    abort = (signal, reason) => {
      if (signal.#aborted) return;
      const followers = signal.#dependents.filter((d) => !d.#aborted);
      for (const each of [signal, ...followers]) {
        each.#aborted = true;
        each.#reason = reason;
      }
      for (const each of [signal, ...followers]) each.dispatchEvent(trust(new Event('abort')));
    };
  }
  constructor(key) {
    if (key !== mayConstruct) throw nodeError('TypeError', 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
    super();
    limitOf(this, 0);
  }
  static #check(signal) {
    if (!(#aborted in signal)) throw invalidThis('AbortSignal');
  }
  get aborted() {
    AbortSignal.#check(this);
    return this.#aborted;
  }
  get reason() {
    AbortSignal.#check(this);
    return this.#reason;
  }
  throwIfAborted() {
    AbortSignal.#check(this);
    if (this.#aborted) throw this.#reason;
  }
  get onabort() {
    return this.#handler;
  }
  set onabort(handler) {
    this.#handler = typeof handler === 'function' ? handler : null;
    if (this.#listening) return;
    this.#listening = true;
    this.addEventListener('abort', (event) => this.#handler && apply(this.#handler, this, [event]));
  }
  static abort(reason = abortReason()) {
    const signal = new AbortSignal(mayConstruct);
    signal.#aborted = true;
    signal.#reason = reason;
    return signal;
  }
  static timeout(delay) {
    validateInteger(delay, 'delay', 0, 2 ** 32 - 1);
    const signal = new AbortSignal(mayConstruct);
    const run = () => abort(signal, exception('The operation was aborted due to timeout', 'TimeoutError'));
    require('timers').setTimeout(run, delay).unref();
    return signal;
  }
  static any(signals) {
    if (typeof signals?.[Symbol.iterator] !== 'function') {
      throw nodeError('TypeError', 'ERR_INVALID_ARG_TYPE', 'signals cannot be converted to sequence.');
    }
    const list = [...signals];
    for (let i = 0; i < list.length; i++) {
      if (typeof list[i] !== 'object' || list[i] === null || !(#aborted in list[i])) {
        throw nodeError('TypeError', 'ERR_INVALID_ARG_TYPE', `signals[${i}] is not of type AbortSignal.`);
      }
    }
    const result = new AbortSignal(mayConstruct);
    const first = list.find((signal) => signal.#aborted);
    if (first !== undefined) {
      result.#aborted = true;
      result.#reason = first.#reason;
      return result;
    }
    result.#sources = new Set();
    for (const signal of list) {
      for (const source of signal.#sources ?? [signal]) {
        if (result.#sources.has(source)) continue;
        result.#sources.add(source);
        source.#dependents.push(result);
      }
    }
    return result;
  }
  [customInspect](depth, options, inspect) {
    if (depth < 0) return options.stylize(`[${this.constructor.name}]`, 'special');
    return `${this.constructor.name} ${inspect({ aborted: this.aborted }, within(options))}`;
  }
}
webClass(AbortSignal, ['aborted', 'onabort']);

class AbortController {
  #signal;
  get signal() {
    return (this.#signal ??= new AbortSignal(mayConstruct));
  }
  abort(reason = abortReason()) {
    abort(this.signal, reason);
  }
  [customInspect](depth, options, inspect) {
    if (depth < 0) return this;
    return `${this.constructor.name} ${inspect({ signal: this.signal }, within(options))}`;
  }
}
webClass(AbortController, ['signal', 'abort']);

// Calls back once when the signal aborts, at once if it has; the result can be disposed of.
function addAbortListener(signal, listener) {
  if (signal === undefined) throw invalidArgType('signal', 'AbortSignal', signal);
  validateAbortSignal(signal, 'signal');
  validateFunction(listener, 'listener');
  let remove;
  if (signal.aborted) queueMicrotask(() => listener());
  else {
    signal.addEventListener('abort', listener, { once: true });
    remove = () => signal.removeEventListener('abort', listener);
  }
  return {
    __proto__: null,
    [Symbol.dispose]() {
      remove?.();
    },
  };
}

assign(exports, { Event, CustomEvent, EventTarget, AbortSignal, AbortController });
assign(exports, { addAbortListener, limitOf, listenersOf });
