// The mocks of node:test: functions, methods, accessors and properties that note how they are used.
const { invalidArgType, invalidArgValue, validateFunction, validateInteger, validateObject } = require('errors');
const { list, arraySlice, mapGet, mapSet, mapDelete, hasOwn } = require('pristine');
const { hidden } = core;
const { apply, construct } = Reflect;
const { defineProperty, freeze, getOwnPropertyDescriptor, getPrototypeOf } = Object;
const ProxyOf = Proxy;
const MapOf = Map;
const ErrorOf = Error;

function checkTimes(times) {
  if (times === undefined || times === Infinity) return Infinity;
  validateInteger(times, 'options.times', 1);
  return times;
}

class MockFunctionContext {
  #calls = list();
  #original;
  #implementation;
  #once = new MapOf();
  #times;
  #undo;
  constructor(original, implementation, times, undo) {
    this.#original = original;
    this.#implementation = implementation;
    this.#times = times;
    this.#undo = undo;
  }
  get calls() {
    return arraySlice(this.#calls, 0);
  }
  callCount() {
    return this.#calls.length;
  }
  mockImplementation(implementation) {
    validateFunction(implementation, 'implementation');
    this.#implementation = implementation;
  }
  mockImplementationOnce(implementation, onCall = this.#calls.length) {
    validateFunction(implementation, 'implementation');
    validateInteger(onCall, 'onCall', this.#calls.length);
    mapSet(this.#once, onCall, implementation);
  }
  restore() {
    this.#implementation = this.#original;
    this.#once = new MapOf();
    this.#undo?.();
    this.#undo = undefined;
  }
  resetCalls() {
    this.#calls = list();
  }
  // Calls through and notes the call; `target` is set for `new`.
  static run(context, self, args, target, made) {
    const count = context.#calls.length;
    const once = mapGet(context.#once, count);
    let implementation = count < context.#times ? context.#implementation : context.#original;
    if (once !== undefined) {
      mapDelete(context.#once, count);
      implementation = once;
    }
    let result;
    let error;
    try {
      result = target === undefined ? apply(implementation, self, args) : construct(implementation, args, made);
      return result;
    } catch (thrown) {
      error = thrown;
      throw thrown;
    } finally {
      context.#calls[context.#calls.length] = {
        __proto__: null,
        arguments: args,
        error,
        result,
        stack: new ErrorOf(),
        target,
        this: target === undefined ? self : result,
      };
    }
  }
}
const { run } = MockFunctionContext;
delete MockFunctionContext.run;

class MockPropertyContext {
  #accesses = list();
  #object;
  #name;
  #value;
  #once = new MapOf();
  #descriptor;
  constructor(object, name, value, descriptor) {
    this.#object = object;
    this.#name = name;
    this.#value = value;
    this.#descriptor = descriptor;
    const note = (type, seen) => {
      this.#accesses[this.#accesses.length] = { __proto__: null, type, value: seen, stack: new ErrorOf() };
    };
    defineProperty(object, name, {
      __proto__: null,
      configurable: true,
      enumerable: descriptor.enumerable,
      get: () => {
        const count = this.#accesses.length;
        const seen = mapDelete(this.#once, `has ${count}`) ? mapGet(this.#once, count) : this.#value;
        note('get', seen);
        return seen;
      },
      set: (next) => {
        note('set', next);
        this.#value = next;
      },
    });
  }
  get accesses() {
    return arraySlice(this.#accesses, 0);
  }
  accessCount() {
    return this.#accesses.length;
  }
  mockImplementation(value) {
    this.#value = value;
  }
  mockImplementationOnce(value, onAccess = this.#accesses.length) {
    validateInteger(onAccess, 'onAccess', this.#accesses.length);
    mapSet(this.#once, onAccess, value);
    mapSet(this.#once, `has ${onAccess}`, true);
  }
  resetAccesses() {
    this.#accesses = list();
  }
  restore() {
    defineProperty(this.#object, this.#name, this.#descriptor);
  }
}

// A function that answers `mock` with its context.
function mocked(original, context) {
  return new ProxyOf(original, {
    __proto__: null,
    apply: (_target, self, args) => run(context, self, args, undefined),
    construct: (target, args, made) => run(context, undefined, args, target, made),
    get: (target, key, receiver) => (key === 'mock' ? context : Reflect.get(target, key, receiver)),
  });
}

function findDescriptor(object, name) {
  for (let holder = object; holder !== null && holder !== undefined; holder = getPrototypeOf(holder)) {
    const descriptor = getOwnPropertyDescriptor(holder, name);
    if (descriptor !== undefined) return descriptor;
  }
  return undefined;
}
function checkObject(object, name) {
  if ((typeof object !== 'object' || object === null) && typeof object !== 'function') {
    throw invalidArgType('object', 'object', object);
  }
  if (typeof name !== 'string' && typeof name !== 'symbol') throw invalidArgType('methodName', ['string', 'symbol'], name);
}

class MockTracker {
  #mocks = list();
  #timers;
  get timers() {
    return (this.#timers ??= new (require('mock_timers').MockTimers)());
  }
  #keep(context) {
    this.#mocks[this.#mocks.length] = context;
    return context;
  }
  fn(original = function () {}, implementation = original, options = {}) {
    if (original !== null && typeof original === 'object') [original, implementation, options] = [function () {}, undefined, original];
    else if (implementation !== null && typeof implementation === 'object') [implementation, options] = [undefined, implementation];
    implementation ??= original;
    validateFunction(original, 'original');
    validateFunction(implementation, 'implementation');
    validateObject(options, 'options');
    return mocked(original, this.#keep(new MockFunctionContext(original, implementation, checkTimes(options.times), undefined)));
  }
  method(object, methodName, implementation = undefined, options = {}) {
    checkObject(object, methodName);
    if (implementation !== null && typeof implementation === 'object') [implementation, options] = [undefined, implementation];
    validateObject(options, 'options');
    const { getter = false, setter = false } = options;
    if (getter && setter) throw invalidArgValue('options.setter', setter, "cannot be used with 'options.getter'");
    const descriptor = findDescriptor(object, methodName);
    const original = getter ? descriptor?.get : setter ? descriptor?.set : descriptor?.value;
    if (typeof original !== 'function') throw invalidArgValue('methodName', original, 'must be a method');
    implementation ??= original;
    validateFunction(implementation, 'implementation');
    const own = hasOwn(object, methodName);
    const undo = () => (own ? defineProperty(object, methodName, descriptor) : delete object[methodName]);
    const context = this.#keep(new MockFunctionContext(original, implementation, checkTimes(options.times), undo));
    const mock = mocked(original, context);
    const place = { __proto__: null, configurable: true, enumerable: descriptor.enumerable };
    if (getter) defineProperty(object, methodName, { ...place, get: mock, set: descriptor.set });
    else if (setter) defineProperty(object, methodName, { ...place, get: descriptor.get, set: mock });
    else defineProperty(object, methodName, { ...place, value: mock, writable: descriptor.writable });
    return mock;
  }
  getter(object, methodName, implementation = undefined, options = {}) {
    if (implementation !== null && typeof implementation === 'object') [implementation, options] = [undefined, implementation];
    if (options.getter === false) throw invalidArgValue('options.getter', false, 'cannot be false');
    return this.method(object, methodName, implementation, { ...options, getter: true });
  }
  setter(object, methodName, implementation = undefined, options = {}) {
    if (implementation !== null && typeof implementation === 'object') [implementation, options] = [undefined, implementation];
    if (options.setter === false) throw invalidArgValue('options.setter', false, 'cannot be false');
    return this.method(object, methodName, implementation, { ...options, setter: true });
  }
  property(object, propertyName, value) {
    checkObject(object, propertyName);
    const descriptor = getOwnPropertyDescriptor(object, propertyName);
    if (descriptor === undefined) throw invalidArgValue('propertyName', propertyName, 'is not a property of the object');
    if (!descriptor.configurable) throw invalidArgValue('propertyName', propertyName, 'must be configurable');
    const now = arguments.length > 2 ? value : object[propertyName];
    const context = this.#keep(new MockPropertyContext(object, propertyName, now, descriptor));
    return new ProxyOf(object, {
      __proto__: null,
      get: (target, key, receiver) => (key === 'mock' ? context : Reflect.get(target, key, receiver)),
    });
  }
  restoreAll() {
    for (let i = this.#mocks.length - 1; i >= 0; i--) this.#mocks[i].restore();
  }
  reset() {
    this.restoreAll();
    this.#timers?.reset();
    this.#mocks = list();
  }
}

for (const Class of [MockFunctionContext, MockPropertyContext, MockTracker]) {
  freeze(Class);
  freeze(Class.prototype);
}
defineProperty(exports, 'MockTracker', hidden(MockTracker));
